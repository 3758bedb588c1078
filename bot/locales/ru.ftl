# Buttons

button-back = ← Назад
button-menu = ☰ Меню
button-newer = ← Новее
button-older = Раньше →
button-previous = ← Предыдущее
button-next = Следующее →
button-play = 🎰 Играть
button-wallet = 👛 Кошелёк
button-history = 🕘 История
button-limits = 🛡 Лимиты
button-security = 🔐 Защита
button-settings = ⚙️ Настройки
button-help = 💬 Помощь
button-deposit = + Пополнить
button-payout = Вывести
button-pay = Оплатить { $amount }
button-cancel-payout = Отменить { $amount }
button-statement = 📄 Выписка
button-full-statement = Открыть полную выписку
button-statement-file = ⬇️ Файлом
button-statement-file-again = Другой период
button-period = { $period ->
    [this_month] Этот месяц
    [last_month] Прошлый месяц
    [last_90_days] 90 дней
   *[this_year] Этот год
}
button-pdf = PDF
button-csv = CSV
button-all = Всё · { $amount }
button-half = Половину · { $amount }
button-all-games = Все игры
button-find-game = 🔎 Найти игру
button-play-now = ▶️ Играть
button-favourite-keep = ☆ В избранное
button-favourite-drop = ★ Убрать из избранного
button-shelf-favourites = ⭐ Избранное
button-shelf-recent = 🕘 Недавние
button-shelf-new = 🆕 Новые
button-payments = Пополнения и выводы
button-rounds = Раунды
button-set-limit = Задать лимит
button-remove-limit = Убрать лимит
button-break = Взять паузу
button-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
button-start-break = { $days ->
    [one] Начать паузу на { $days } день
    [few] Начать паузу на { $days } дня
   *[other] Начать паузу на { $days } дней
}
button-set-up-totp = Включить код-защиту
button-turn-off-totp = Выключить код-защиту
button-copy-secret = Скопировать ключ
button-codes-kept = Коды сохранены
button-add-email = Добавить почту
button-change-email = Сменить почту
button-other-email = Указать другой адрес
button-language = 🌐 Язык
button-copy-link = Скопировать ссылку
button-accept-terms = Мне есть 18, условия принимаю
button-read-terms = Читать условия
button-other-language = 🌐 Язык
button-help-money = 💳 Деньги
button-help-play = 🎲 Честная игра
button-help-security = 🔐 Защита
button-help-break = 🛡 Держать меру
button-outdated = Эта кнопка уже не действует. Вот ваше меню.

# Commands, as Telegram lists them

command-menu = Меню и баланс
command-play = Открыть игры
command-wallet = Баланс, пополнения, выводы
command-deposit = Пополнить счёт
command-cashout = Вывести деньги
command-history = Что сыграно и оплачено
command-limits = Лимит пополнений и пауза
command-security = Код-защита и почта
command-settings = Язык и ссылка для друзей
command-help = Короткие ответы
command-admin = Служебный раздел

# Not understood, or not our day

not-understood = Не совсем понимаю, но всё нужное — в одном нажатии:
not-understood-answer = ⚠️ Ответьте, пожалуйста, словами или цифрами.
something-went-wrong = У нас что-то пошло не так. Ничего не потеряно: пробуем ещё раз.

# Welcome

welcome-language =
    👋 Здравствуйте, { $name }! Я <b>Croupier</b>.

    На каком языке будем говорить?
welcome-terms =
    <b>Прежде чем начать</b>

    • Вам уже исполнилось 18 лет, и азартные игры разрешены там, где вы живёте.
    • Вы играете сами, на свои деньги и с одного счёта.
    • Это игры удачи: со временем они стоят денег. Играйте на то, что не жалко потратить.
    • В любой момент можно задать лимит пополнений или взять паузу.
    • Мы храним то, что требует закон, и никогда не продаём ваши данные.

    <i>Условия { $version }</i>
welcome-terms-changed =
    <b>Условия изменились</b>

    Посмотрите, пожалуйста, новую версию, прежде чем продолжить. Ваши деньги тем временем в сохранности. Коротко:

    • Вам уже исполнилось 18 лет, и азартные игры разрешены там, где вы живёте.
    • Вы играете сами, на свои деньги и с одного счёта.
    • В любой момент можно задать лимит пополнений или взять паузу.

    <i>Условия { $version }</i>
welcome-registered = 🎉 Добро пожаловать! Ваш счёт открыт.

# Menu

menu-greeting = Здравствуйте, { $name }!
balance = Баланс: <b>{ $balance }</b>
balance-held = Отложено на вывод: { $held }
last-round = { $outcome ->
    [won] 🎉 { $game }: ставка { $stake }, выигрыш <b>{ $win }</b>
    [open] 🎲 { $game }: { $stake } в игре
    [rolled_back] ↩️ { $game }: { $stake } возвращено
   *[lost] 🎲 { $game }: ставка { $stake }, в этот раз без выигрыша
}

# Wallet

wallet-title = <b>👛 Кошелёк</b>
wallet-owed = ⚠️ Ваш долг: <b>{ $owed }</b>. Отозваны деньги, которые вы уже потратили. Следующие поступления сначала погасят долг.
wallet-payouts = <b>Выводы в работе</b>
wallet-payout = { $amount } · { $state ->
    [requested] ждёт одобрения
    [approved] одобрен, скоро отправим
   *[submitted] выплачивается
}
wallet-deposits = Одно пополнение ждёт вашей оплаты.
wallet-payout-cancelled = ✅ Отменено. { $amount } снова на балансе.

statement-title = <b>📄 Выписка</b>
statement-empty = Движений пока не было.
statement-line =
    <b>{ $amount }</b>  { $what }
    <i>{ $at } · баланс { $balance }</i>
statement-code = { $code ->
    [deposit] Пополнение
    [payout] Вывод
    [bet] Ставка
    [win] Выигрыш
    [rollback] Возврат ставки
    [hold_placed] Отложено на вывод
    [hold_released] Возврат с вывода
    [gateway_fee] Комиссия за платёж
    [advanced] Предоставлено вам
    [repaid] Погашение долга
    [conversion] Обмен валюты
    [promotion_win] Приз акции
    [free_rounds_win] Выигрыш фрираундов
    [jackpot_win] Джекпот
   *[adjustment] Корректировка
}
statement-periods =
    <b>📄 Выписка файлом</b>

    За какое время? Сутки начинаются в полночь по UTC.
statement-period =
    <b>📄 { $first } – { $last }</b>

    На начало: <b>{ $opening }</b>
    На конец: <b>{ $closing }</b>

    PDF — читать и печатать, CSV — для таблицы. Что прислать?
statement-period-empty =
    <b>📄 { $first } – { $last }</b>

    За это время движений не было. На балансе всё время было <b>{ $balance }</b>.
statement-caption = Выписка { $first } – { $last }
statement-sent = ✅ Выписка — в сообщении выше.

# Deposit

deposit-title = <b>Пополнение</b>
deposit-how-much = Выберите сумму или напишите свою: от { $minimum } до { $maximum }.
deposit-limit-left = 🛡 По вашему лимиту сейчас доступно <b>{ $left }</b>.
deposit-waiting =
    <b>{ $amount }</b>

    Оплата через { $gateway }. Жду платёж: это сообщение изменится, как только он придёт. Ссылка действует час.
told-deposit-captured =
    ✅ <b>{ $amount }</b> на счёте.
    Баланс: <b>{ $balance }</b>
told-deposit-expired = ⌛️ Ссылка на { $amount } больше не действует. Ничего не списано.

# Cash-out

payout-needs-totp =
    <b>Сначала одно дело</b>

    При выводе нужен код из приложения-аутентификатора, чтобы никто другой не забрал ваши деньги. Настройка займёт минуту.
payout-how-much =
    <b>Вывод</b>

    Доступно: <b>{ $balance }</b>
    Выберите сумму или напишите свою. Самая маленькая — { $minimum }.
payout-too-little =
    <b>Вывод</b>

    Доступно: <b>{ $balance }</b>
    Самый маленький вывод — { $minimum }.
payout-code =
    <b>Вывод { $amount }</b>

    Напишите шестизначный код из приложения-аутентификатора.
payout-held =
    ⏳ Мы отложили для вас <b>{ $amount }</b>.
    Заявку посмотрит человек, и деньги уйдут в кошелёк вашего Telegram. Сообщим здесь.
told-payout-paid = ✅ <b>{ $amount }</b> выплачено в ваш кошелёк.
told-payout-rejected =
    ↩️ Вывод <b>{ $amount }</b> не одобрен. Деньги снова на балансе.
    Причина: { $reason }
told-payout-failed = ↩️ <b>{ $amount }</b> выплатить не удалось. Деньги снова на балансе. Попробуйте ещё раз или напишите нам.
told-free-rounds =
    🎁 У вас <b>{ $rounds } { $rounds ->
        [one] бесплатный раунд
        [few] бесплатных раунда
       *[other] бесплатных раундов
    }</b> в <b>{ $game }</b> по { $stake }.
    Выигрыш ваш. Сыграйте их до { $until }.
told-round-interrupted =
    ⚠️ Раунд остался открытым: <b>{ $game }</b>, ставка { $stake }.
    Провайдер не сообщил, чем он закончился.
told-award =
    { $award ->
        [free_rounds] 🎁 Бесплатные раунды принесли вам <b>{ $amount }</b>.
        [jackpot] 🏆 Джекпот! Вы выиграли <b>{ $amount }</b>.
       *[promotion] 🎁 Ваш приз: <b>{ $amount }</b>.
    }
    Баланс: <b>{ $balance }</b>

# Play

play-title = <b>🎰 Игры</b>
play-no-games = Сейчас игр нет. Загляните чуть позже.
play-free-rounds = 🎁 <b>{ $rounds } { $rounds ->
    [one] бесплатный раунд
    [few] бесплатных раунда
   *[other] бесплатных раундов
 }</b> в { $game } по { $stake }, до { $until }
play-on-break =
    <b>🌿 Вы на паузе</b>

    Игры снова откроются для вас { $ends_at }. Вывод денег работает как обычно.

# Games

games-list = { $shelf ->
    [favourites] { $count ->
        [0] <b>⭐ Избранное</b>

            Здесь пока пусто. Откройте игру и нажмите «В избранное».
       *[other] <b>⭐ Избранное</b>
    }
    [recent] { $count ->
        [0] <b>🕘 Недавние игры</b>

            Вы ещё не играли.
       *[other] <b>🕘 Недавние игры</b>
    }
    [new] { $count ->
        [0] <b>🆕 Новые игры</b>

            В этом месяце новинок нет.
       *[other] <b>🆕 Новые игры</b>
    }
   *[all] <b>🔎 Игры</b>, сначала самые популярные
}
games-found = <b>🔎 { $wanted }</b>
games-none-fits = <b>🔎 { $wanted }</b>

    Игры с таким названием нет. Попробуйте другое слово.
games-type-a-name = Напишите название игры, и я её найду: опечатки не страшны.
games-name = <b>{ $name }</b>
games-provider = { $name }
games-rtp = RTP { $percent } %
games-volatility = волатильность { $marks }
games-stakes = Ставки от { $lowest } до { $highest }
games-stakes-from = Ставки от { $lowest }
games-stakes-up-to = Ставки до { $highest }

# History

history-rounds-title = <b>🕘 Ваши раунды</b>
history-no-rounds = Вы ещё не играли.
history-round = { $outcome ->
    [won] 🎉 <b>{ $game }</b> { $stake } → <b>{ $win }</b>
    [open] ⏳ <b>{ $game }</b> { $stake }, в игре
    [rolled_back] ↩️ <b>{ $game }</b> ставка возвращена
   *[lost] ○ <b>{ $game }</b> { $stake } → 0
}  <i>{ $at }</i>
history-payments-title = <b>💳 Пополнения и выводы</b>
history-no-payments = Вы ещё ничего не пополняли.
history-payment = { $kind ->
    [deposit] +
   *[payout] −
} <b>{ $amount }</b> · { $state ->
    [created] начато
    [pending] ждёт оплаты
    [captured] на счёте
    [expired] истекло
    [requested] ждёт одобрения
    [approved] одобрено
    [submitted] выплачивается
    [paid] выплачено
    [rejected] не одобрено
    [cancelled] отменено
    [failed] не удалось
   *[review] проверяется
}  <i>{ $at }</i>

# Limits

limits-title = <b>🛡 Лимиты</b>
limits-none = Лимит пополнений не задан.
limits-current = Лимит пополнений: <b>{ $limit }</b> за 24 часа
limits-left = Сейчас доступно: { $left }
limits-pending = С { $at }: { $limit }
limits-pending-removal = С { $at }: без лимита
limits-no-break = Паузы сейчас нет.
limits-break-until = 🌿 Вы на паузе до <b>{ $at }</b>.
limits-how-much =
    <b>Лимит пополнений</b>

    Сколько можно внести за 24 часа? Напишите сумму.

    <i>Меньший лимит действует сразу, больший — через 24 часа.</i>
limits-changed = ✅ Лимит действует с этой минуты.
limits-will-change = ✅ Записано. Более мягкий лимит начнёт действовать через 24 часа; до тех пор можно передумать.
limits-break =
    <b>Взять паузу</b>

    Всё это время не будет ни пополнений, ни игр. Вывод денег работает как обычно.
limits-confirm-break = { $days ->
    [one] <b>Пауза на { $days } день?</b>
    [few] <b>Пауза на { $days } дня?</b>
   *[other] <b>Пауза на { $days } дней?</b>
}

    Она начнётся сразу, и <b>закончить её раньше нельзя</b> — никому.
limits-break-started = 🌿 Пауза началась. Берегите себя.

# Security

security-title = <b>🔐 Защита</b>
security-totp-on = ✅ Код-защита включена.
security-totp-off = ○ Код-защита выключена. Она нужна для вывода денег.
security-email = ✅ Почта: { $email }
security-no-email = ○ Подтверждённой почты нет.
security-setup =
    <b>Код-защита</b>

    1. Отсканируйте картинку выше приложением-аутентификатором или добавьте ключ вручную:
    <code>{ $secret }</code>

    2. Напишите шестизначный код, который покажет приложение.
security-first-code = Напишите шестизначный код, который показывает приложение-аутентификатор.
security-recovery-codes =
    ✅ <b>Код-защита включена.</b>

    Если телефон потеряется, каждый из этих кодов один раз заменит приложение. Они показаны <b>только сейчас</b>: нажмите, чтобы увидеть, и сохраните в надёжном месте.
security-disable = Чтобы выключить код-защиту, напишите код из приложения или один из запасных кодов.
security-totp-disabled = Код-защита выключена.
security-add-email = Напишите адрес вашей почты. Пришлю ссылку для подтверждения.
security-change-email = Ваш адрес — { $email }. Напишите новый: он вступит в силу, когда вы откроете ссылку из письма.
security-email-sent =
    📬 Ссылка отправлена на <b>{ $email }</b>.

    Откройте её в течение 24 часов. Письма нет? Загляните в спам.
told-email-confirmed = ✅ Ваша почта подтверждена.

# Account

told-frozen = ❄️ Ваш счёт заморожен: пополнения, ставки и выводы пока недоступны. Деньги в сохранности. Напишите нам, пожалуйста.
told-unfrozen = ✅ Ваш счёт снова открыт.

# Settings

settings-title = <b>⚙️ Настройки</b>
settings-language = Язык: { $name }
settings-referral =
    Ваша ссылка для друзей:
    <code>{ $link }</code>
settings-terms = <i>Вы приняли условия { $version }.</i>
settings-choose-language = На каком языке будем говорить?

# Help

help-title =
    <b>💬 Помощь</b>

    О чём рассказать?
help-money =
    <b>💳 Деньги</b>

    <b>Пополнить:</b> Кошелёк → Пополнить. Баланс изменится сам, когда придёт платёж.

    <b>Вывести:</b> Кошелёк → Вывести. Мы отложим сумму, человек её одобрит, и она уйдёт в ваш кошелёк у платёжного партнёра. До одобрения заявку можно отменить.

    <b>Каждое движение</b> есть в выписке вместе с балансом после него.
help-play =
    <b>🎲 Честная игра</b>

    В наших собственных играх исход определён ещё до ставки: сначала мы показываем отпечаток секретного числа, а само число — когда вы попросите новое. Страница проверит, что они совпадают.

    У каждой игры указано, сколько она возвращает со временем. У казино есть небольшое преимущество — это его цена.
help-security =
    <b>🔐 Защита</b>

    При выводе денег код-защита просит код с вашего телефона. Она настраивается в разделе «Защита».

    Мы никогда не спрашиваем коды и пароли в переписке. Если кто-то спрашивает — это не мы.
help-break =
    <b>🛡 Держать меру</b>

    Лимит пополнений остановит вас на сумме, которую вы выбрали; пауза закрывает игры на несколько дней. И то и другое — в разделе «Лимиты», и это действительно работает.

    Если игра перестала радовать, поговорите с кем-нибудь. Помощь почти везде бесплатна и анонимна.

# To admins

button-free-rounds = 🎁 Бесплатные раунды
button-give-free-rounds = 🎁 Подарить
button-give = 🎁 Подарить
button-take-free-rounds-back = Забрать: { $rounds } × { $game }
button-admin-rounds = Открытые раунды
button-look-at-rounds = Посмотреть
button-admin-payouts = { $waiting ->
    [0] Выводы
   *[other] Выводы · { $waiting }
}
button-admin-players = Игроки
button-admin-games = Игры
button-admin-figures = Сегодня
button-report = Открыть отчёт
button-refresh = Обновить
button-find-another = Найти другого игрока
button-freeze = Заморозить
button-unfreeze = Разморозить
button-approve = Одобрить
button-reject = Отклонить
button-player-card = Карточка игрока
button-provider = Провайдер: { $name }
button-providers = Провайдеры
button-stakes = Ставки
button-countries = Страны
button-country = Страна
button-switch-on = Включить
button-switch-off = Выключить
button-everywhere = Предлагать везде
button-no-limit = Без границ в { $currency }
button-not-known = Неизвестна
button-look-at-payout = Посмотреть
told-payout-waits = 💸 Вывод <b>{ $amount }</b> ждёт решения.
admin-title = <b>🛠 Служебный раздел</b>
admin-find-player = Кого ищем? Напишите @username, имя, id в Telegram, id игрока или почту.
admin-found = { $count ->
    [one] Подходит { $count } игрок.
    [few] Подходят { $count } игрока.
   *[other] Подходят { $count } игроков.
}
admin-found-nobody = По запросу «{ $wanted }» никого нет. Попробуйте иначе.
admin-card =
    <b>{ $name }</b> { $username }

    Статус: <b>{ $status ->
        [active] активен
        [frozen] заморожен ❄️
       *[closed] закрыт
    }</b>
    Баланс: <b>{ $cash }</b>
    Отложено: { $held }
    Почта: { $email }
    Язык: { $speaks }
    Страна: { $country }
    Регистрация: { $registered }
    Telegram: <code>{ $telegram_id }</code>
    Id: <code>{ $id }</code>
admin-card-owed = ⚠️ Долг: <b>{ $owed }</b>. Поступления сначала погашают его.
admin-freeze-reason = Почему замораживаем счёт ({ $name })? Причина попадёт в журнал.
admin-unfreeze-reason = Почему размораживаем счёт ({ $name })? Причина попадёт в журнал.
admin-frozen = ❄️ Счёт заморожен.
admin-unfrozen = ✅ Счёт разморожен.
admin-queue-empty = ✅ Выводов в очереди нет.
admin-payout =
    <b>Вывод { $place } из { $length }</b>

    <b>{ $amount }</b>
    { $name } { $username } · { $status ->
        [active] активен
        [frozen] заморожен ❄️
       *[closed] закрыт
    }
    Ждёт с { $since }
admin-payout-decided = По этому выводу решение уже принято.
admin-reject-reason = Почему отклоняем вывод { $amount }? Игрок прочитает причину.
admin-approve-code = Одобряем <b>{ $amount }</b> ({ $name }): напишите код из приложения-аутентификатора.
admin-reject-code =
    Отклоняем <b>{ $amount }</b> ({ $name }): напишите код из приложения-аутентификатора.
    Причина: { $reason }
admin-approved = ✅ Вывод { $amount } одобрен.
admin-rejected = ↩️ Вывод { $amount } отклонён, деньги возвращены.
admin-saved = ✅ Сохранено.
admin-games = <b>Игры</b>, самые популярные сначала
admin-games-lamps = 🟢 включено, ⚪️ выключено. Нажмите на игру или напишите название.
admin-game =
    <b>{ $name }</b>
    { $provider } · <code>{ $code }</code> · { $category }

    Состояние: <b>{ $enabled ->
        [yes] включена 🟢
       *[no] выключена ⚪️
    }</b>
    Игроков за 7 дней: <b>{ $players }</b>
    RTP: { $rtp }
admin-no-stakes = Собственных границ ставок нет
admin-blocked-in = Не предлагается в странах: { $countries }
admin-blocked-by-provider = Провайдер не предлагается в странах: { $countries }
admin-provider-is-off = ⚠️ Её провайдер выключен.
admin-stakes =
    <b>Ставки в { $name }</b>

    Напишите наименьшую и наибольшую ставку: <code>0.10 500</code> — в { $currency }, <code>EUR 0.10 500</code> — в евро. Прочерк — без границы: <code>- 500</code>.
admin-countries =
    <b>Страны для { $name }</b>

    Где её не предлагать? Напишите все страны двумя буквами: <code>DE FR</code>. Написанное заменит то, что есть.
admin-providers = <b>Провайдеры</b>
admin-lamps = 🟢 включено, ⚪️ выключено.
admin-provider =
    <b>{ $name }</b>
    <code>{ $code }</code>

    Состояние: <b>{ $enabled ->
        [yes] включён 🟢
       *[no] выключен ⚪️
    }</b>
admin-country =
    Где живёт { $name }? Напишите две буквы страны: <code>DE</code>.
    То, что там закрыто, предлагаться не будет. Сейчас: { $country }
admin-free-rounds = <b>🎁 Бесплатные раунды: { $name }</b>
admin-free-rounds-none = Пока нет.
admin-free-rounds-line =
    <b>{ $game }</b>: { $rounds } × { $stake }
    { $state ->
        [requested] ⏳ провайдер пока не отвечает
        [given] 🟢 подарены, до { $until }
        [refused] ✖️ провайдер отказал
        [cancelling] ⏳ забираются
        [cancelled] ↩️ забраны
        [settled] ✅ сыграны, выигрыш { $won }
       *[expired] 🕘 срок вышел
    }
admin-free-rounds-which = В какой игре? Нажмите на неё или напишите название.
admin-free-rounds-no-game = Игры с бесплатными раундами с таким названием нет. Попробуйте другое.
admin-free-rounds-terms =
    <b>{ $game }</b>
    Сколько раундов, какая ставка в { $currency }, на сколько дней? Например: <code>20 0.20 7</code>
admin-free-rounds-confirm =
    Подарить { $name } <b>{ $rounds } × { $stake }</b> в <b>{ $game }</b>, дней: { $days }?
    Ставки стоят { $worth }.
admin-free-rounds-now = { $state ->
    [given] ✅ Подарены. Игрок уже знает.
    [requested] ⏳ Провайдер не отвечает. Его спросят ещё раз.
    [refused] ✖️ Провайдер отказывается дать этот набор.
    [cancelled] ↩️ Забраны.
   *[other] ⏳ Провайдер не отвечает. Его спросят ещё раз.
}
admin-interrupted = <b>Раунды, оставшиеся открытыми</b>
admin-interrupted-none = ✅ Таких нет.
admin-interrupted-round =
    <b>{ $game }</b> · { $provider } · { $opened }
    ставка { $stake }, выигрыш { $win }
    провайдер говорит: { $told ->
        [open] раунд открыт
        [finished] раунд закончен
        [cancelled] раунд отменён
        [unknown] такого раунда нет
       *[nothing] ничего
    }{ $has_win ->
        [yes] , выигрыш { $told_win }
       *[no] {""}
    }
    <code>{ $external_id }</code>
    игрок <code>{ $player_id }</code>
admin-switched-on = { $name }: включено
admin-switched-off = { $name }: выключено
admin-figures =
    <b>Сегодня</b>, { $day } (UTC)

    Оборот: <b>{ $turnover }</b>
    GGR: <b>{ $ggr }</b>
    RTP: { $rtp }
    Активные игроки: { $active_players }
    Раунды: { $rounds }
    Пополнения: { $deposits }
    Выводы: { $payouts }
    Регистрации: { $registrations }

# Refusals, by their code

error-refused = Так не получится.
error-invalid-input = { $reason ->
    [not_an_address] Это не похоже на адрес почты.
    [own_payout] Собственный вывод одобрить нельзя.
    [outdated] Условия тем временем изменились. Посмотрите ещё раз.
    [length] Слишком длинно или пусто.
    [not_a_country] Страна — это две буквы: DE — Германия, GB — Великобритания. Ничего не изменилось.
    [not_two_stakes] Нужны наименьшая и наибольшая ставка, например 0.10 500 или EUR 0.10 500.
    [not_three_numbers] Нужны три числа: раунды, ставка, дни. Например: 20 0.20 7
    [free_rounds_range] От 1 до 1000 раундов, ставка в пределах игры, от 1 до 90 дней.
    [below_lowest] Наибольшая ставка меньше наименьшей.
   *[other] Не могу это прочитать. Попробуйте ещё раз.
}
error-not-found = { $what ->
    [free_rounds] Такого набора бесплатных раундов нет.
    [payout] Такого вывода нет.
    [player] Такого игрока нет.
    [provider] Такого провайдера нет.
    [game] Такой игры нет.
   *[other] Этого найти не удалось.
}
error-not-allowed = Ваша роль этого не разрешает.
error-conflict = { $what ->
    [payout] По этому выводу решение уже принято.
    [free_rounds] Этот набор уже завершён.
    [round] Этот раунд закончен.
   *[other] Тем временем всё изменилось.
}
error-rate-limited = { $minutes ->
    [one] Слишком много попыток. Вернитесь через { $minutes } минуту.
    [few] Слишком много попыток. Вернитесь через { $minutes } минуты.
   *[other] Слишком много попыток. Вернитесь через { $minutes } минут.
}
error-unknown-currency = Такой валюты мы не знаем.
error-currency-mismatch = Ваш кошелёк ведётся в { $expected }.
error-invalid-amount = { $reason ->
    [ambiguous] Это дробь или тысячи? Напишите сумму так: 1250.50.
    [not_positive] Сумма должна быть больше нуля.
    [too_fine] На такие доли эта валюта не делится.
    [too_large] Слишком большая сумма.
   *[other] Это не сумма. Напишите число, например 25 или 12.50.
}
error-invalid-period = { $reason ->
    [too_long] Выписка — не больше чем за { $most_days } дней. Выберите период короче.
    [backwards] Период заканчивается раньше, чем начинается. Выберите другой.
   *[out_of_reach] За это время выписки нет. Выберите другой период.
}
error-period-archived = Движения до { $first_day } лежат в архиве. Выберите период позже или напишите нам — мы их найдём.
error-statement-too-large = { $file_format ->
    [pdf] Для PDF это слишком много. Возьмите CSV или выберите период короче.
   *[csv] Для одного сообщения это слишком много. Выберите период короче или скачайте файл в полной выписке.
}
error-insufficient-funds = У вас { $available }, а нужно { $requested }.
error-idempotency-conflict = Такой запрос уже был, но с другим содержанием. Ничего не изменилось.
error-key-cancelled = Это отменили раньше, чем оно пришло.
error-hold-closed = Эти деньги больше не отложены.
error-already-reversed = Это уже отменено.
error-overloaded = Слишком много запросов сразу. Ничего не произошло, попробуйте ещё раз через минуту.
error-answer-late = Это заняло слишком много времени. Возможно, всё уже сделано: проверьте, прежде чем пробовать ещё раз.
error-account-busy = Счёт сейчас занят другой операцией. Ничего не произошло, попробуйте ещё раз через минуту.
error-not-registered = Ответьте сначала на первые вопросы: отправьте /start.
error-player-frozen = Ваш счёт пока заморожен. Деньги в сохранности. Напишите нам, пожалуйста.
error-email-taken = Этот адрес занят другим счётом.
error-link-invalid = Эта ссылка больше не действует.
error-totp-required = Сначала включите код-защиту: Меню → Защита.
error-totp-already-enabled = Код-защита уже включена.
error-totp-wrong = { $tries_left ->
    [one] Код не подходит. Осталась { $tries_left } попытка.
    [few] Код не подходит. Осталось { $tries_left } попытки.
   *[other] Код не подходит. Осталось { $tries_left } попыток.
}
error-totp-locked = { $minutes ->
    [one] Слишком много неверных кодов. Вернитесь через { $minutes } минуту.
    [few] Слишком много неверных кодов. Вернитесь через { $minutes } минуты.
   *[other] Слишком много неверных кодов. Вернитесь через { $minutes } минут.
}
error-deposit-limit-reached = Ваш лимит — { $limit } за 24 часа; осталось { $remaining }.
error-on-cool-off = Вы на паузе до { $ends_at }. Вывод денег работает как обычно.
error-session-invalid = Такой игровой сессии нет.
error-session-expired = Игровая сессия закончилась. Откройте игру ещё раз.
error-game-disabled = Эта игра сейчас выключена.
error-unknown-game = Такой игры нет.
error-unknown-player = Такого игрока нет.
error-bet-not-found = Такой ставки нет.
error-bet-settled = Эта ставка уже рассчитана.
error-round-closed = Этот раунд закончен.
error-provider-unavailable = Игра сейчас недоступна. Попробуйте через минуту.
error-demo-unavailable = У этой игры нет демо. В неё можно играть только на деньги.
error-free-rounds-refused = Провайдер не даёт эти бесплатные раунды: ему не подходит игра, ставка или число раундов.
error-stake-out-of-range = Ставка — от { $minimum } до { $maximum }.
error-amount-out-of-range = Выберите сумму от { $minimum } до { $maximum }.
error-gateway-unavailable = Платёжный партнёр сейчас не отвечает. Ничего не списано. Попробуйте через минуту.
error-gateway-refused = Платёжный партнёр отказал. Ничего не списано.
error-bad-signature = Это не от того, за кого себя выдаёт.
error-unreadable-message = Это не читается.
error-analytics-unavailable = Цифры сейчас недоступны. Попробуйте через минуту.
error-mail-not-sent = Письмо отправить не удалось. Попробуйте через минуту.
