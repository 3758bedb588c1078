# Buttons

button-back = ← Volver
button-menu = ☰ Menú
button-newer = ← Más nuevos
button-older = Anteriores →
button-previous = ← Anterior
button-next = Siguiente →
button-play = 🎰 Jugar
button-wallet = 👛 Cartera
button-history = 🕘 Historial
button-limits = 🛡 Límites
button-security = 🔐 Seguridad
button-settings = ⚙️ Ajustes
button-help = 💬 Ayuda
button-deposit = + Depositar
button-payout = Retirar
button-pay = Pagar { $amount }
button-cancel-payout = Cancelar { $amount }
button-statement = 📄 Extracto
button-full-statement = Abrir el extracto completo
button-statement-file = ⬇️ Como archivo
button-statement-file-again = Otro período
button-period = { $period ->
    [this_month] Este mes
    [last_month] Mes pasado
    [last_90_days] Últimos 90 días
   *[this_year] Este año
}
button-pdf = PDF
button-csv = CSV
button-all = Todo · { $amount }
button-half = Mitad · { $amount }
button-all-games = Todos los juegos
button-find-game = 🔎 Buscar un juego
button-play-now = ▶️ Jugar
button-favourite-keep = ☆ Añadir a favoritos
button-favourite-drop = ★ Quitar de favoritos
button-shelf-favourites = ⭐ Favoritos
button-shelf-recent = 🕘 Recientes
button-shelf-new = 🆕 Nuevos
button-payments = Depósitos y retiros
button-rounds = Rondas
button-set-limit = Fijar un límite
button-remove-limit = Quitar el límite
button-break = Tomarme un descanso
button-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
button-start-break = { $days ->
    [one] Empezar mi descanso de { $days } día
   *[other] Empezar mi descanso de { $days } días
}
button-set-up-totp = Activar la verificación en dos pasos
button-turn-off-totp = Desactivar la verificación en dos pasos
button-copy-secret = Copiar la clave
button-codes-kept = Ya los he guardado
button-add-email = Añadir un correo
button-change-email = Cambiar el correo
button-other-email = Usar otra dirección
button-language = 🌐 Idioma
button-copy-link = Copiar el enlace
button-accept-terms = Tengo 18 años o más y acepto
button-read-terms = Leer las condiciones
button-other-language = 🌐 Idioma
button-help-money = 💳 Dinero
button-help-play = 🎲 Juego limpio
button-help-security = 🔐 Seguridad
button-help-break = 🛡 Mantener el control
button-outdated = Ese botón ya no sirve. Aquí tienes tu menú.

# Commands, as Telegram lists them

command-menu = Tu menú y tu saldo
command-play = Abrir los juegos
command-wallet = Saldo, depósitos y retiros
command-deposit = Depositar
command-cashout = Retirar
command-history = Lo que has jugado y pagado
command-limits = Límite de depósito y descansos
command-security = Verificación en dos pasos y correo
command-settings = Idioma y tu enlace para amigos
command-help = Respuestas cortas
command-admin = Administración

# Not understood, or not our day

not-understood = No te he entendido del todo, pero aquí lo tienes todo a un toque:
not-understood-answer = ⚠️ Responde con palabras o números, por favor.
something-went-wrong = Algo ha fallado por nuestra parte. No se ha perdido nada: lo intentamos otra vez.

# Welcome

welcome-language =
    👋 ¡Hola, { $name }! Soy <b>Croupier</b>.

    ¿En qué idioma hablamos?
welcome-terms =
    <b>Antes de empezar</b>

    • Tienes al menos 18 años y el juego es legal donde vives.
    • Juegas en tu nombre, con tu dinero y con una sola cuenta.
    • Son juegos de azar: con el tiempo cuestan dinero. Juega solo con lo que te sobre.
    • Puedes fijar un límite de depósito o tomarte un descanso cuando quieras.
    • Guardamos lo que exige la ley y nunca vendemos tus datos.

    <i>Condiciones { $version }</i>
welcome-terms-changed =
    <b>Nuestras condiciones han cambiado</b>

    Échales un vistazo antes de seguir, por favor. Tu saldo está a salvo. En pocas palabras:

    • Tienes al menos 18 años y el juego es legal donde vives.
    • Juegas en tu nombre, con tu dinero y con una sola cuenta.
    • Puedes fijar un límite de depósito o tomarte un descanso cuando quieras.

    <i>Condiciones { $version }</i>
welcome-registered = 🎉 ¡Te damos la bienvenida! Tu cuenta está abierta.

# Menu

menu-greeting = ¡Hola, { $name }!
balance = Saldo: <b>{ $balance }</b>
balance-held = Apartado para retirar: { $held }
last-round = { $outcome ->
    [won] 🎉 { $game }: apuesta de { $stake }, premio de <b>{ $win }</b>
    [open] 🎲 { $game }: { $stake } en juego
    [rolled_back] ↩️ { $game }: { $stake } devueltos
   *[lost] 🎲 { $game }: apuesta de { $stake }, esta vez sin premio
}

# Wallet

wallet-title = <b>👛 Cartera</b>
wallet-owed = ⚠️ Debes <b>{ $owed }</b>: se retiró dinero que ya habías usado. Lo próximo que llegue a tu saldo lo paga primero.
wallet-payouts = <b>Retiros en curso</b>
wallet-payout = { $amount } · { $state ->
    [requested] pendiente de aprobación
    [approved] aprobado, en camino
   *[submitted] pagándose
}
wallet-deposits = Hay un depósito pendiente de pago.
wallet-payout-cancelled = ✅ Cancelado. { $amount } vuelve a tu saldo.

statement-title = <b>📄 Extracto</b>
statement-empty = Todavía no hay movimientos.
statement-line =
    <b>{ $amount }</b>  { $what }
    <i>{ $at } · saldo { $balance }</i>
statement-code = { $code ->
    [deposit] Depósito
    [payout] Retiro
    [bet] Apuesta
    [win] Premio
    [rollback] Apuesta devuelta
    [hold_placed] Apartado para retirar
    [hold_released] Retiro devuelto
    [gateway_fee] Comisión de pago
    [advanced] Anticipo
    [repaid] Reembolso de deuda
    [conversion] Cambio de moneda
    [promotion_win] Premio de promoción
    [free_rounds_win] Premio de tiradas gratis
    [jackpot_win] Bote
   *[adjustment] Ajuste
}
statement-periods =
    <b>📄 Extracto como archivo</b>

    ¿De qué período? Los días empiezan a medianoche UTC.
statement-period =
    <b>📄 { $first } – { $last }</b>

    Al principio: <b>{ $opening }</b>
    Al final: <b>{ $closing }</b>

    ¿Un PDF para leer e imprimir o un CSV para una hoja de cálculo?
statement-period-empty =
    <b>📄 { $first } – { $last }</b>

    No hubo movimientos en este período. El saldo fue siempre <b>{ $balance }</b>.
statement-caption = Extracto { $first } – { $last }
statement-sent = ✅ Tu extracto está arriba.

# Deposit

deposit-title = <b>Depositar</b>
deposit-how-much = Elige una cantidad o escribe la tuya: de { $minimum } a { $maximum }.
deposit-limit-left = 🛡 Tu límite diario te deja <b>{ $left }</b>.
deposit-waiting =
    <b>{ $amount }</b>

    Paga con { $gateway }. Espero el pago: este mensaje cambiará en cuanto llegue. El enlace vale una hora.
told-deposit-captured =
    ✅ Han llegado <b>{ $amount }</b>.
    Saldo: <b>{ $balance }</b>
told-deposit-expired = ⌛️ El enlace de { $amount } ha caducado. No se ha cobrado nada.

# Cash-out

payout-needs-totp =
    <b>Una cosa antes</b>

    Para retirar hace falta un código de tu aplicación de autenticación, así nadie más puede llevarse tu dinero. Configurarlo lleva un minuto.
payout-how-much =
    <b>Retirar</b>

    Disponible: <b>{ $balance }</b>
    Elige una cantidad o escribe la tuya. La mínima es { $minimum }.
payout-too-little =
    <b>Retirar</b>

    Disponible: <b>{ $balance }</b>
    El retiro mínimo es de { $minimum }.
payout-code =
    <b>Retirar { $amount }</b>

    Escribe el código de seis cifras de tu aplicación de autenticación.
payout-held =
    ⏳ Hemos apartado <b>{ $amount }</b> para ti.
    Una persona lo revisa y después va a la cartera de tu cuenta de Telegram. Te avisaremos aquí.
told-payout-paid = ✅ Te hemos pagado <b>{ $amount }</b> en tu cartera.
told-payout-rejected =
    ↩️ Tu retiro de <b>{ $amount }</b> no se ha aprobado. El dinero vuelve a tu saldo.
    Motivo: { $reason }
told-payout-failed = ↩️ No se han podido pagar <b>{ $amount }</b>. El dinero vuelve a tu saldo. Inténtalo otra vez o escríbenos.
told-free-rounds =
    🎁 Tienes <b>{ $rounds } { $rounds ->
        [one] ronda gratis
       *[other] rondas gratis
    }</b> en <b>{ $game }</b>, { $stake } cada una.
    Lo que ganen es tuyo. Juégalas antes de { $until }.
told-round-interrupted =
    ⚠️ Quedó una ronda abierta: <b>{ $game }</b>, apuesta { $stake }.
    Su proveedor no ha dicho cómo terminó.
told-award =
    { $award ->
        [free_rounds] 🎁 Tus rondas gratis han ganado <b>{ $amount }</b>.
        [jackpot] 🏆 ¡Jackpot! Has ganado <b>{ $amount }</b>.
       *[promotion] 🎁 Has ganado un premio: <b>{ $amount }</b>.
    }
    Saldo: <b>{ $balance }</b>

# Play

play-title = <b>🎰 Jugar</b>
play-no-games = Ahora mismo no hay juegos. Vuelve dentro de un rato.
play-free-rounds = 🎁 <b>{ $rounds } { $rounds ->
    [one] ronda gratis
   *[other] rondas gratis
 }</b> en { $game }, { $stake } cada una, hasta { $until }
play-on-break =
    <b>🌿 Estás de descanso</b>

    Los juegos volverán a abrirse para ti el { $ends_at }. Retirar funciona como siempre.

# Games

games-list = { $shelf ->
    [favourites] { $count ->
        [0] <b>⭐ Favoritos</b>

            Aún no hay ninguno. Abre un juego y toca «Añadir a favoritos».
       *[other] <b>⭐ Favoritos</b>
    }
    [recent] { $count ->
        [0] <b>🕘 Jugados hace poco</b>

            Todavía no has jugado.
       *[other] <b>🕘 Jugados hace poco</b>
    }
    [new] { $count ->
        [0] <b>🆕 Juegos nuevos</b>

            Este mes no hay novedades.
       *[other] <b>🆕 Juegos nuevos</b>
    }
   *[all] <b>🔎 Juegos</b>, primero los más jugados
}
games-found = <b>🔎 { $wanted }</b>
games-none-fits = <b>🔎 { $wanted }</b>

    Ningún juego se llama así. Prueba con otra palabra.
games-type-a-name = Escribe el nombre de un juego y lo busco; los errores pequeños no importan.
games-name = <b>{ $name }</b>
games-provider = { $name }
games-rtp = RTP { $percent } %
games-volatility = volatilidad { $marks }
games-stakes = Apuestas de { $lowest } a { $highest }
games-stakes-from = Apuestas desde { $lowest }
games-stakes-up-to = Apuestas hasta { $highest }

# History

history-rounds-title = <b>🕘 Tus rondas</b>
history-no-rounds = Todavía no has jugado.
history-round = { $outcome ->
    [won] 🎉 <b>{ $game }</b> { $stake } → <b>{ $win }</b>
    [open] ⏳ <b>{ $game }</b> { $stake }, en juego
    [rolled_back] ↩️ <b>{ $game }</b> apuesta devuelta
   *[lost] ○ <b>{ $game }</b> { $stake } → 0
}  <i>{ $at }</i>
history-payments-title = <b>💳 Depósitos y retiros</b>
history-no-payments = Todavía no has hecho ningún depósito.
history-payment = { $kind ->
    [deposit] +
   *[payout] −
} <b>{ $amount }</b> · { $state ->
    [created] empezado
    [pending] pendiente de pago
    [captured] recibido
    [expired] caducado
    [requested] pendiente de aprobación
    [approved] aprobado
    [submitted] pagándose
    [paid] pagado
    [rejected] no aprobado
    [cancelled] cancelado
    [failed] fallido
   *[review] en revisión
}  <i>{ $at }</i>

# Limits

limits-title = <b>🛡 Límites</b>
limits-none = No tienes límite de depósito.
limits-current = Límite de depósito: <b>{ $limit }</b> en 24 horas
limits-left = Te quedan: { $left }
limits-pending = Desde el { $at }: { $limit }
limits-pending-removal = Sin límite desde el { $at }
limits-no-break = No estás de descanso.
limits-break-until = 🌿 Estás de descanso hasta el <b>{ $at }</b>.
limits-how-much =
    <b>Límite de depósito</b>

    ¿Cuánto puedes depositar en 24 horas? Escribe una cantidad.

    <i>Un límite más bajo vale al momento; uno más alto, pasadas 24 horas.</i>
limits-changed = ✅ Tu límite vale desde ahora.
limits-will-change = ✅ Anotado. Un límite más amplio empieza pasadas 24 horas; hasta entonces puedes cambiar de idea.
limits-break =
    <b>Tomarme un descanso</b>

    Durante ese tiempo no hay depósitos ni juegos. Retirar funciona como siempre.
limits-confirm-break = { $days ->
    [one] <b>¿Un descanso de { $days } día?</b>
   *[other] <b>¿Un descanso de { $days } días?</b>
}

    Empieza al momento y <b>no se puede terminar antes</b>; nadie puede.
limits-break-started = 🌿 Tu descanso ha empezado. Cuídate.

# Security

security-title = <b>🔐 Seguridad</b>
security-totp-on = ✅ La verificación en dos pasos está activada.
security-totp-off = ○ La verificación en dos pasos está desactivada. Hace falta para retirar.
security-email = ✅ Correo: { $email }
security-no-email = ○ No hay ningún correo confirmado.
security-setup =
    <b>Verificación en dos pasos</b>

    1. Escanea la imagen de arriba con una aplicación de autenticación o añade esta clave a mano:
    <code>{ $secret }</code>

    2. Escribe el código de seis cifras que muestra la aplicación.
security-first-code = Escribe el código de seis cifras que muestra tu aplicación de autenticación.
security-recovery-codes =
    ✅ <b>La verificación en dos pasos está activada.</b>

    Si pierdes el teléfono, cada uno de estos códigos sustituye una vez a la aplicación. Se muestran <b>solo ahora</b>: toca para verlos y guárdalos en un lugar seguro.
security-disable = Para desactivar la verificación en dos pasos, escribe un código de tu aplicación o uno de recuperación.
security-totp-disabled = La verificación en dos pasos está desactivada.
security-add-email = Escribe tu dirección de correo. Te enviaré un enlace para confirmarla.
security-change-email = Tu dirección es { $email }. Escribe la nueva; contará cuando abras el enlace que te envíe allí.
security-email-sent =
    📬 Hemos enviado un enlace a <b>{ $email }</b>.

    Ábrelo antes de 24 horas. ¿No llega? Mira en el correo no deseado.
told-email-confirmed = ✅ Tu correo está confirmado.

# Account

told-frozen = ❄️ Tu cuenta está congelada: por ahora no hay depósitos, apuestas ni retiros. Tu dinero está a salvo. Escríbenos, por favor.
told-unfrozen = ✅ Tu cuenta vuelve a estar abierta.

# Settings

settings-title = <b>⚙️ Ajustes</b>
settings-language = Idioma: { $name }
settings-referral =
    Tu enlace para amigos:
    <code>{ $link }</code>
settings-terms = <i>Aceptaste las condiciones { $version }.</i>
settings-choose-language = ¿En qué idioma hablamos?

# Help

help-title =
    <b>💬 Ayuda</b>

    ¿Qué te gustaría saber?
help-money =
    <b>💳 Dinero</b>

    <b>Depositar:</b> Cartera → Depositar. El saldo cambia solo cuando llega el pago.

    <b>Retirar:</b> Cartera → Retirar. Apartamos la cantidad, una persona la aprueba y va a tu cartera en nuestro socio de pagos. Hasta que se apruebe puedes cancelarla.

    <b>Cada movimiento</b> está en el extracto, con el saldo que dejó.
help-play =
    <b>🎲 Juego limpio</b>

    En nuestros propios juegos el resultado está fijado antes de que apuestes: primero mostramos la huella de nuestro número secreto, y el número cuando pides uno nuevo. La página comprueba que coinciden.

    Cada juego indica cuánto devuelve con el tiempo. La casa tiene una pequeña ventaja: ese es su precio.
help-security =
    <b>🔐 Seguridad</b>

    La verificación en dos pasos pide un código de tu teléfono cuando retiras. Se activa en Seguridad.

    Nunca pedimos un código ni una contraseña por chat. Si alguien lo hace, no somos nosotros.
help-break =
    <b>🛡 Mantener el control</b>

    Un límite de depósito te detiene en la cantidad que elijas; un descanso cierra los juegos unos días. Ambos están en Límites y se cumplen de verdad.

    Si el juego ha dejado de ser divertido, habla con alguien. La ayuda es gratuita y confidencial casi en todas partes.

# To admins

button-free-rounds = 🎁 Rondas gratis
button-give-free-rounds = 🎁 Regalar
button-give = 🎁 Regalar
button-take-free-rounds-back = Retirar: { $rounds } × { $game }
button-admin-rounds = Rondas abiertas
button-look-at-rounds = Verla
button-admin-payouts = { $waiting ->
    [0] Retiros
   *[other] Retiros · { $waiting }
}
button-admin-players = Jugadores
button-admin-games = Juegos
button-admin-figures = Hoy
button-report = Abrir el informe
button-refresh = Actualizar
button-find-another = Buscar otro jugador
button-freeze = Congelar
button-unfreeze = Descongelar
button-approve = Aprobar
button-reject = Rechazar
button-player-card = Ficha del jugador
button-provider = Proveedor: { $name }
button-providers = Proveedores
button-stakes = Apuestas
button-countries = Países
button-country = País
button-switch-on = Activar
button-switch-off = Desactivar
button-everywhere = Ofrecer en todas partes
button-no-limit = Sin límites en { $currency }
button-not-known = No se sabe
button-look-at-payout = Verlo
told-payout-waits = 💸 Un retiro de <b>{ $amount }</b> espera una decisión.
admin-title = <b>🛠 Administración</b>
admin-find-player = ¿A quién buscas? Escribe un @usuario, un nombre, un id de Telegram, un id de jugador o un correo.
admin-found = { $count ->
    [one] Coincide { $count } jugador.
   *[other] Coinciden { $count } jugadores.
}
admin-found-nobody = Nadie coincide con «{ $wanted }». Prueba con otra cosa.
admin-card =
    <b>{ $name }</b> { $username }

    Estado: <b>{ $status ->
        [active] activo
        [frozen] congelado ❄️
       *[closed] cerrado
    }</b>
    Saldo: <b>{ $cash }</b>
    Apartado: { $held }
    Correo: { $email }
    Idioma: { $speaks }
    País: { $country }
    Registro: { $registered }
    Telegram: <code>{ $telegram_id }</code>
    Id: <code>{ $id }</code>
admin-card-owed = ⚠️ Debe <b>{ $owed }</b>. Lo que llegue al saldo lo paga primero.
admin-freeze-reason = ¿Por qué congelas la cuenta de { $name }? El motivo queda en el registro de auditoría.
admin-unfreeze-reason = ¿Por qué descongelas la cuenta de { $name }? El motivo queda en el registro de auditoría.
admin-frozen = ❄️ Cuenta congelada.
admin-unfrozen = ✅ Cuenta descongelada.
admin-queue-empty = ✅ No hay retiros en espera.
admin-payout =
    <b>Retiro { $place } de { $length }</b>

    <b>{ $amount }</b>
    { $name } { $username } · { $status ->
        [active] activo
        [frozen] congelado ❄️
       *[closed] cerrado
    }
    En espera desde { $since }
admin-payout-decided = Este retiro ya está decidido.
admin-reject-reason = ¿Por qué se rechaza el retiro de { $amount }? El jugador leerá el motivo.
admin-approve-code = Aprobar <b>{ $amount }</b> para { $name }: escribe el código de tu aplicación de autenticación.
admin-reject-code =
    Rechazar <b>{ $amount }</b> de { $name }: escribe el código de tu aplicación de autenticación.
    Motivo: { $reason }
admin-approved = ✅ Retiro de { $amount } aprobado.
admin-rejected = ↩️ Retiro de { $amount } rechazado y devuelto.
admin-saved = ✅ Guardado.
admin-games = <b>Juegos</b>, primero los más jugados
admin-games-lamps = 🟢 activo, ⚪️ inactivo. Toca un juego o escribe un nombre para buscarlo.
admin-game =
    <b>{ $name }</b>
    { $provider } · <code>{ $code }</code> · { $category }

    Estado: <b>{ $enabled ->
        [yes] activo 🟢
       *[no] inactivo ⚪️
    }</b>
    Jugadores en los últimos 7 días: <b>{ $players }</b>
    RTP: { $rtp }
admin-no-stakes = Sin límites de apuesta propios
admin-blocked-in = No se ofrece en: { $countries }
admin-blocked-by-provider = Su proveedor no se ofrece en: { $countries }
admin-provider-is-off = ⚠️ Su proveedor está desactivado.
admin-stakes =
    <b>Apuestas de { $name }</b>

    Escribe la apuesta mínima y la máxima: <code>0.10 500</code> es en { $currency }, <code>EUR 0.10 500</code> en euros. Un guion es sin límite: <code>- 500</code>.
admin-countries =
    <b>Países de { $name }</b>

    ¿Dónde no debe ofrecerse? Escribe todos los países con sus dos letras: <code>DE FR</code>. Lo que escribas sustituye a lo que hay.
admin-providers = <b>Proveedores</b>
admin-lamps = 🟢 activo, ⚪️ inactivo.
admin-provider =
    <b>{ $name }</b>
    <code>{ $code }</code>

    Estado: <b>{ $enabled ->
        [yes] activo 🟢
       *[no] inactivo ⚪️
    }</b>
admin-country =
    ¿Dónde vive { $name }? Escribe las dos letras del país: <code>DE</code>.
    Lo que esté bloqueado allí no se le ofrecerá. Ahora: { $country }
admin-free-rounds = <b>🎁 Rondas gratis de { $name }</b>
admin-free-rounds-none = Ninguna hasta ahora.
admin-free-rounds-line =
    <b>{ $game }</b>: { $rounds } × { $stake }
    { $state ->
        [requested] ⏳ el proveedor aún no responde
        [given] 🟢 regaladas, hasta { $until }
        [refused] ✖️ rechazadas por el proveedor
        [cancelling] ⏳ se están retirando
        [cancelled] ↩️ retiradas
        [settled] ✅ jugadas, ganaron { $won }
       *[expired] 🕘 caducadas
    }
admin-free-rounds-which = ¿En qué juego? Toca uno o escribe un nombre.
admin-free-rounds-no-game = Ningún juego con rondas gratis se llama así. Prueba otro nombre.
admin-free-rounds-terms =
    <b>{ $game }</b>
    ¿Cuántas rondas, cuánto apuesta cada una en { $currency }, para cuántos días? Así: <code>20 0.20 7</code>
admin-free-rounds-confirm =
    ¿Regalar a { $name } <b>{ $rounds } × { $stake }</b> en <b>{ $game }</b>, por { $days } días?
    Las apuestas valen { $worth }.
admin-free-rounds-now = { $state ->
    [given] ✅ Regaladas. El jugador ya lo sabe.
    [requested] ⏳ El proveedor no responde. Se le volverá a preguntar.
    [refused] ✖️ El proveedor se niega a darlas.
    [cancelled] ↩️ Retiradas.
   *[other] ⏳ El proveedor no responde. Se le volverá a preguntar.
}
admin-interrupted = <b>Rondas que quedaron abiertas</b>
admin-interrupted-none = ✅ Ninguna.
admin-interrupted-round =
    <b>{ $game }</b> · { $provider } · { $opened }
    apuesta { $stake }, ganó { $win }
    el proveedor dice: { $told ->
        [open] está abierta
        [finished] ha terminado
        [cancelled] fue anulada
        [unknown] no tiene tal ronda
       *[nothing] nada
    }{ $has_win ->
        [yes] , ganó { $told_win }
       *[no] {""}
    }
    <code>{ $external_id }</code>
    jugador <code>{ $player_id }</code>
admin-switched-on = { $name }: activado
admin-switched-off = { $name }: desactivado
admin-figures =
    <b>Hoy</b>, { $day } (UTC)

    Volumen apostado: <b>{ $turnover }</b>
    GGR: <b>{ $ggr }</b>
    RTP: { $rtp }
    Jugadores activos: { $active_players }
    Rondas: { $rounds }
    Depósitos: { $deposits }
    Retiros: { $payouts }
    Registros: { $registrations }

# Refusals, by their code

error-refused = Eso no es posible.
error-invalid-input = { $reason ->
    [not_an_address] Eso no parece una dirección de correo.
    [own_payout] No puedes aprobar tu propio retiro.
    [outdated] Las condiciones han cambiado mientras tanto. Échales otro vistazo, por favor.
    [length] Es demasiado largo o está vacío.
    [not_a_country] Un país tiene dos letras: DE es Alemania, GB el Reino Unido. No ha cambiado nada.
    [not_two_stakes] Necesito la apuesta mínima y la máxima, como 0.10 500 o EUR 0.10 500.
    [not_three_numbers] Necesito tres números: rondas, apuesta, días. Así: 20 0.20 7
    [free_rounds_range] De 1 a 1000 rondas, con una apuesta dentro de los límites del juego, de 1 a 90 días.
    [below_lowest] La apuesta máxima es menor que la mínima.
   *[other] No consigo leer eso. Inténtalo otra vez, por favor.
}
error-not-found = { $what ->
    [free_rounds] No existen tales rondas gratis.
    [payout] Ese retiro no existe.
    [player] Ese jugador no existe.
    [provider] Ese proveedor no existe.
    [game] Ese juego no existe.
   *[other] Eso no se encuentra.
}
error-not-allowed = Tu rol no lo permite.
error-conflict = { $what ->
    [payout] Este retiro ya está decidido.
    [free_rounds] Estas rondas gratis ya terminaron.
    [round] Esta ronda ha terminado.
   *[other] Eso ha cambiado mientras tanto.
}
error-rate-limited = { $minutes ->
    [one] Demasiados intentos. Vuelve dentro de un minuto, por favor.
   *[other] Demasiados intentos. Vuelve dentro de { $minutes } minutos, por favor.
}
error-unknown-currency = No conocemos esa moneda.
error-currency-mismatch = Tu cartera está en { $expected }.
error-invalid-amount = { $reason ->
    [ambiguous] ¿Son decimales o miles? Escribe la cantidad así: 1250.50.
    [not_positive] La cantidad debe ser mayor que cero.
    [too_fine] Esa moneda no se divide tanto.
    [too_large] Esa cantidad es demasiado grande.
   *[other] Eso no es una cantidad. Escribe un número, como 25 o 12.50.
}
error-invalid-period = { $reason ->
    [too_long] Un extracto abarca { $most_days } días como mucho. Elige un período más corto.
    [backwards] El período termina antes de empezar. Elige otro.
   *[out_of_reach] No hay extracto de ese período. Elige otro.
}
error-period-archived = Los movimientos anteriores al { $first_day } están en el archivo. Elige un período posterior o escríbenos y los buscaremos.
error-statement-too-large = { $file_format ->
    [pdf] Es demasiado para un PDF. Elige el CSV o un período más corto.
   *[csv] Es demasiado para un mensaje. Elige un período más corto o descárgalo desde el extracto completo.
}
error-insufficient-funds = Tienes { $available } y harían falta { $requested }.
error-idempotency-conflict = La misma petición llegó antes con otro contenido. No ha cambiado nada.
error-key-cancelled = Se canceló antes de llegar.
error-hold-closed = Ese dinero ya no está apartado.
error-already-reversed = Eso ya se ha revertido.
error-overloaded = Demasiadas peticiones a la vez. No se ha hecho nada; inténtalo de nuevo en un momento.
error-answer-late = Ha tardado demasiado. Puede que se haya hecho de todos modos; compruébalo antes de intentarlo de nuevo.
error-account-busy = Tu cuenta está ocupada con otra operación. No se ha hecho nada; inténtalo de nuevo en un momento.
error-not-registered = Responde primero a las primeras preguntas: envía /start.
error-player-frozen = Tu cuenta está congelada por ahora. Tu dinero está a salvo. Escríbenos, por favor.
error-email-taken = Esa dirección pertenece a otra cuenta.
error-link-invalid = Ese enlace ya no funciona.
error-totp-required = Activa primero la verificación en dos pasos: Menú → Seguridad.
error-totp-already-enabled = La verificación en dos pasos ya está activada.
error-totp-wrong = { $tries_left ->
    [one] El código no es correcto. Queda un intento.
   *[other] El código no es correcto. Quedan { $tries_left } intentos.
}
error-totp-locked = { $minutes ->
    [one] Demasiados códigos incorrectos. Vuelve dentro de un minuto, por favor.
   *[other] Demasiados códigos incorrectos. Vuelve dentro de { $minutes } minutos, por favor.
}
error-deposit-limit-reached = Tu límite es de { $limit } en 24 horas; te quedan { $remaining }.
error-on-cool-off = Estás de descanso hasta el { $ends_at }. Retirar funciona como siempre.
error-session-invalid = Esa partida no existe.
error-session-expired = La partida ha terminado. Abre el juego otra vez, por favor.
error-game-disabled = Este juego está desactivado ahora mismo.
error-unknown-game = Ese juego no existe.
error-unknown-player = Ese jugador no existe.
error-bet-not-found = Esa apuesta no existe.
error-bet-settled = Esa apuesta ya está liquidada.
error-round-closed = Esta ronda ha terminado.
error-provider-unavailable = Ahora mismo no se puede abrir el juego. Inténtalo dentro de un minuto.
error-demo-unavailable = Este juego no tiene demo. Solo se puede jugar con dinero.
error-free-rounds-refused = El proveedor no concede estas rondas gratis: el juego, la apuesta o la cantidad no le valen.
error-stake-out-of-range = La apuesta va de { $minimum } a { $maximum }.
error-amount-out-of-range = Elige entre { $minimum } y { $maximum }.
error-gateway-unavailable = Nuestro socio de pagos no responde ahora mismo. No se ha cobrado nada. Inténtalo dentro de un minuto.
error-gateway-refused = Nuestro socio de pagos lo ha rechazado. No se ha cobrado nada.
error-bad-signature = Eso no viene de quien dice ser.
error-unreadable-message = Eso no se puede leer.
error-analytics-unavailable = Las cifras no están disponibles ahora mismo. Inténtalo dentro de un minuto.
error-mail-not-sent = No se ha podido enviar el correo. Inténtalo dentro de un minuto.
