## Frame

brand = Croupier
nav-games = Juegos
nav-statement = Historial
nav-report = Informes
nav-label = Secciones
back = Atrás
balance = Saldo
held = Retenido
loading = Cargando
retry = Reintentar
open-chat = Abrir el chat
back-to-chat = Volver al chat
back-to-games = Volver a los juegos

## Catalogue

catalogue-title = Juegos
catalogue-search = Buscar un juego
catalogue-all = Todos
catalogue-favourites = Favoritos
catalogue-recent = Recientes
catalogue-new = Nuevos
catalogue-none = Ahora no hay juegos abiertos. Vuelve dentro de un rato.
catalogue-house = Juego de la casa
catalogue-rtp = RTP { $percent } %
catalogue-play = Jugar
game-demo = Dinero de prueba
game-demo-note = No se apuesta ni se gana nada.
game-for-money = Jugar de verdad

## Dice

dice-title = Dados
dice-tagline = Elige tus probabilidades. Saca menos y gana.
dice-return = Retorno 99 %
dice-target = Menos de
dice-multiplier = Paga
dice-chance = Probabilidad
dice-stake = Apuesta
dice-half = La mitad de la apuesta
dice-double = Doblar la apuesta
dice-roll = Lanzar
dice-history = Últimas tiradas
dice-slider = Sacar menos de este número
dice-fair = Juego verificable
dice-fair-intro = Antes de jugar prometemos nuestra semilla mostrando su hash. Junto con tu semilla y el número de la tirada decide cada resultado. Cambia tu semilla y la nuestra se revela: así cualquiera puede comprobar las tiradas.
dice-server-hash = Hash de nuestra semilla (SHA-256)
dice-client-seed = Tu semilla
dice-nonce = Próxima tirada
dice-change-seed = Cambiar y revelar
dice-revealed = La semilla revelada
dice-verify = Comprobar las tiradas
dice-how = Cómo se calcula una tirada
dice-how-text = HMAC-SHA256 con nuestra semilla como clave y «tu semilla:número:0» como mensaje, leído en números de cuatro bytes; el primero que no favorece ningún resultado, módulo 10 000, es la tirada en centésimas.

## History

statement-title = Historial
statement-empty = Aún no hay nada
statement-empty-hint = Aquí verás depósitos, apuestas y premios, con el saldo después de cada uno.
statement-end = Eso es todo.
statement-file = Extracto como archivo
statement-file-hint = Un PDF para leer e imprimir, un CSV para hojas de cálculo.
statement-this-month = Este mes
statement-last-month = Mes pasado
statement-90 = 90 días
statement-year = Este año
statement-custom = Fechas
statement-period = Período
statement-from = Desde
statement-to = Hasta
statement-pdf = PDF
statement-csv = CSV
statement-utc = Los días empiezan a medianoche UTC.

## Reports

report-title = Informes
report-today = Hoy
report-7 = 7 días
report-30 = 30 días
report-month = Mes
report-custom = Fechas
report-from = Desde
report-to = Hasta
report-by = Por
report-day = Día
report-provider = Proveedor
report-game = Juego
report-name = Nombre
report-ggr = GGR
report-turnover = Volumen
report-wins = Premios
report-rtp = RTP
report-active-players = Jugadores activos
report-rounds = Rondas
report-csv = Archivo CSV
report-chart = Gráfico
report-table = Tabla
report-empty = Nadie jugó en estos días.
report-utc = Los días empiezan a medianoche UTC.
report-period = Período

## Terms

terms-title = Condiciones de juego
terms-version = Versión { $version }
terms-lead = En breve: eres mayor de edad, la cuenta es solo tuya, el dinero es tuyo y puedes parar cuando quieras.
terms-1-title = Quién puede jugar
terms-1-text = Tienes al menos 18 años, o más si tu ley lo exige, y jugar por dinero es legal donde estás. Una persona, una cuenta.
terms-2-title = Tu dinero
terms-2-text = Tu saldo es lo que te debemos. Cada depósito, apuesta, premio y retiro está en tu historial con el saldo posterior. Nunca prestamos dinero, y una apuesta no puede superar tu saldo.
terms-3-title = Depósitos y retiros
terms-3-text = Los depósitos se abonan cuando el servicio de pago los confirma. Un retiro aparta su importe al momento, lo revisa una persona y va a la cuenta desde la que pagas. Hasta que se apruebe puedes cancelarlo.
terms-4-title = Juegos
terms-4-text = Los resultados vienen del proveedor del juego y son definitivos. Una ronda que falla por un error técnico se anula y la apuesta se devuelve. Nuestros propios juegos son demostrablemente justos: puedes comprobar cada tirada.
terms-5-title = Mantener el control
terms-5-text = En el chat puedes fijar un límite diario de depósitos y tomarte una pausa de 1 a 42 días. Un límite más bajo vale al momento; uno más alto, a las 24 horas. Nadie puede acabar una pausa antes de tiempo, ni siquiera nosotros.
terms-6-title = Juego limpio
terms-6-text = Sin bots, sin acuerdos entre jugadores, sin pagos con dinero ajeno. Una cuenta sospechosa puede congelarse mientras la revisamos; los premios de las partidas en curso se pagan igualmente.
terms-7-title = Tus datos
terms-7-text = Guardamos lo que la ley y la contabilidad necesitan: tu identificador y nombre de Telegram, tu correo si lo confirmas, y tus pagos y rondas. Los secretos se guardan cifrados. Pídenos en el chat que te olvidemos.
terms-8-title = Preguntas y quejas
terms-8-text = Escríbenos en el chat. Si estas condiciones cambian, te pediremos que aceptes la nueva versión antes de seguir jugando.

## Signing in

gate-chat-title = Empieza en el chat
gate-chat-text = Croupier vive en un chat de Telegram. Ábrelo y pulsa Jugar: volverás aquí enseguida.
gate-register-title = Primero, un paso
gate-register-text = Elige tu idioma y acepta las condiciones en el chat. Es cosa de un minuto.
gate-expired-title = Esta página ha caducado
gate-expired-text = Por tu seguridad la sesión dura poco. Ábrela de nuevo desde el chat.

## E-mail

email-title = Confirma tu correo
email-question = ¿Es tuyo este correo?
email-explain = Se usa solo para tu cuenta. El enlace funciona una vez.
email-button = Sí, confirmar
email-not-me = ¿No es tuyo? Cierra esta página: sin el botón no pasa nada.
email-done-title = Confirmado
email-done-text = { $address } ya pertenece a tu cuenta.

## Problems

problem-title = No ha funcionado
http-400 = No hemos podido leer esta petición.
http-404 = Aquí no hay nada.
http-405 = Eso no se puede hacer aquí.
http-413 = Es demasiado para enviarlo de una vez.
http-500 = Algo ha fallado por nuestra parte. Ya lo sabemos; vuelve a intentarlo en un momento.

refusal-refused = Ahora no es posible.
refusal-invalid-input = Revisa este dato: { $field }.
refusal-invalid-amount = No podemos usar este importe.
refusal-invalid-period = No podemos hacer un extracto de este período. No puede terminar antes de empezar y dura { $most_days } días como mucho.
refusal-period-archived = Los movimientos anteriores al { $first_day } están en el archivo. Elige un período posterior o escríbenos y los buscaremos.
refusal-statement-too-large = Es demasiado para un documento. Elige el CSV o un período más corto.
refusal-unknown-currency = No conocemos esta moneda.
refusal-currency-mismatch = La moneda no es la de tu monedero.
refusal-stake-out-of-range = Las apuestas van de { $minimum } a { $maximum }.
refusal-amount-out-of-range = Los importes van de { $minimum } a { $maximum }.
refusal-access-required = Abre esta página de nuevo desde el chat.
refusal-init-data-invalid = Abre esta página de nuevo desde el chat.
refusal-not-allowed = No tienes permiso para hacer esto.
refusal-not-registered = Regístrate primero en el chat.
refusal-player-frozen = Tu cuenta está congelada. Escríbenos en el chat.
refusal-on-cool-off = Estás en una pausa. Las apuestas y los depósitos descansan hasta que acabe.
refusal-deposit-limit-reached = Esto supera tu límite de depósito de { $limit }. Aún puedes depositar { $remaining }.
refusal-not-found = Aquí no hay nada.
refusal-unknown-game = No tenemos este juego.
refusal-conflict = Esto ha cambiado entretanto. Míralo de nuevo.
refusal-email-taken = Este correo ya pertenece a otra cuenta.
refusal-game-disabled = Este juego está cerrado ahora.
refusal-insufficient-funds = Tu saldo de { $available } no alcanza para esto.
refusal-idempotency-conflict = Esta petición ya se envió con otro contenido.
refusal-link-invalid = Este enlace ya se usó, lo sustituyó uno más nuevo o tiene más de 24 horas. Si ya confirmaste tu correo, todo está bien.
refusal-download-link-invalid = Este enlace de descarga ya no sirve. Pide otro en la página.
refusal-rate-limited = Demasiados intentos. Espera un poco.
refusal-overloaded = Demasiadas peticiones a la vez. No se ha hecho nada; inténtalo de nuevo en un momento.
refusal-answer-late = Ha tardado demasiado. Puede que se haya hecho de todos modos; compruébalo antes de intentarlo de nuevo.
refusal-account-busy = Tu cuenta está ocupada con otra operación. No se ha hecho nada; inténtalo de nuevo en un momento.
refusal-provider-unavailable = El proveedor del juego no responde ahora. Tu dinero está a salvo; vuelve a intentarlo en un momento.
refusal-demo-unavailable = Este juego no tiene demo. Solo se puede jugar con dinero.
refusal-gateway-unavailable = El servicio de pago no responde ahora. Vuelve a intentarlo en un momento.
refusal-analytics-unavailable = Los datos no están disponibles ahora. Vuelve a intentarlo en un momento.
refusal-bad-signature = La firma no es correcta.
refusal-unreadable-message = No hemos podido leer este mensaje.

## Written by scripts

js-offline = Sin conexión. Esperando a que vuelva…
js-reconnecting = Reconectando…
js-online = Conectado de nuevo
js-failed = Se cortó la conexión. Vuelve a intentarlo.
js-today = Hoy
js-yesterday = Ayer
js-kind-deposit = Depósito
js-kind-payout = Retiro
js-kind-bet = Apuesta
js-kind-win = Premio
js-kind-rollback = Apuesta devuelta
js-kind-hold-placed = Apartado para un retiro
js-kind-hold-released = Retiro devuelto
js-kind-adjustment = Ajuste
js-kind-gateway-fee = Comisión de pago
js-kind-advanced = Anticipo
js-kind-repaid = Reembolso de deuda
js-kind-conversion = Cambio de moneda
js-kind-promotion-win = Premio de promoción
js-kind-free-rounds-win = Premio de tiradas gratis
js-kind-jackpot-win = Bote
js-toast-deposit = Han llegado { $amount }
js-toast-payout-paid = Se han pagado { $amount }
js-dice-ready = Saca menos de { $target } y gana { $amount }
js-dice-rolling = Lanzando…
js-dice-won = Ganas { $amount }
js-dice-lost = { $roll } no es menos de { $target }
js-dice-win = gana { $amount }
js-dice-stake-low = La apuesta mínima es { $minimum }
js-dice-stake-high = La apuesta máxima es { $maximum }
js-dice-poor = Más que tu saldo de { $balance }
js-dice-again = Enviando de nuevo…
js-seed-changed = Nuestra semilla está revelada y hay una nueva prometida
js-verify-hash-good = La semilla encaja con el hash prometido
js-verify-hash-bad = La semilla no encaja con el hash prometido
js-verify-rolls-good = Tiradas comprobadas, todas correctas: { $count }
js-verify-rolls-bad = Una tirada no encaja: número { $count }
js-verify-none = No hubo tiradas con esta semilla
js-csv-ready = El archivo está en camino
js-total = Total
js-no-games-fit = Ningún juego coincide. Prueba con otra palabra.
js-no-favourites = Aún no tienes favoritos. Toca la estrella de un juego.
js-new = Nuevo
js-demo = Demo
js-game-slow = El juego no responde. Puede que el estudio tenga problemas; tu dinero está a salvo. Inténtalo de nuevo.
js-rtp = RTP { $count } %
js-favourite = Favorito: { $name }
js-free-rounds-one = { $count } ronda gratis
js-free-rounds-few = { $count } rondas gratis
js-free-rounds-many = { $count } rondas gratis
js-free-rounds-other = { $count } rondas gratis
js-free-rounds-terms = { $amount } cada una · hasta { $until }
