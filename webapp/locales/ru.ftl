## Frame

brand = Croupier
nav-games = Игры
nav-statement = История
nav-report = Отчёты
nav-label = Разделы
back = Назад
balance = Баланс
held = Отложено
loading = Загрузка
retry = Повторить
open-chat = Открыть чат
back-to-chat = Вернуться в чат
back-to-games = Вернуться к играм

## Catalogue

catalogue-title = Игры
catalogue-search = Найти игру
catalogue-all = Все
catalogue-favourites = Избранное
catalogue-recent = Недавние
catalogue-new = Новинки
catalogue-none = Сейчас все игры закрыты. Загляните чуть позже.
catalogue-house = Игра заведения
catalogue-rtp = RTP { $percent } %
catalogue-play = Играть
game-demo = Игра на фишки
game-demo-note = Ставки и выигрыши не настоящие.
game-for-money = На деньги

## Dice

dice-title = Кости
dice-tagline = Выберите шансы. Выпало меньше — вы выиграли.
dice-return = Возврат 99 %
dice-target = Меньше
dice-multiplier = Выплата
dice-chance = Шанс
dice-stake = Ставка
dice-half = Половина ставки
dice-double = Удвоить ставку
dice-roll = Бросить
dice-history = Последние броски
dice-slider = Бросок меньше этого числа
dice-fair = Доказуемо честно
dice-fair-intro = До игры мы обещаем наше зерно, показывая его хеш. Вместе с вашим зерном и номером броска оно определяет каждый результат. Смените своё зерно — и наше откроется: тогда любой может проверить броски.
dice-server-hash = Хеш нашего зерна (SHA-256)
dice-client-seed = Ваше зерно
dice-nonce = Следующий бросок
dice-change-seed = Сменить и открыть
dice-revealed = Открытое зерно
dice-verify = Проверить броски
dice-how = Как вычисляется бросок
dice-how-text = HMAC-SHA256: ключ — наше зерно, сообщение — «ваше зерно:номер:0». Результат читается числами по четыре байта; первое, которое не даёт перевеса ни одному исходу, по модулю 10 000 и есть бросок в сотых долях.

## History

statement-title = История
statement-empty = Пока пусто
statement-empty-hint = Здесь появятся пополнения, ставки и выигрыши — с балансом после каждого.
statement-end = Это всё.
statement-file = Выписка файлом
statement-file-hint = PDF — читать и печатать, CSV — для таблиц.
statement-this-month = Этот месяц
statement-last-month = Прошлый месяц
statement-90 = 90 дней
statement-year = Этот год
statement-custom = Даты
statement-period = Период
statement-from = С
statement-to = По
statement-pdf = PDF
statement-csv = CSV
statement-utc = Сутки начинаются в полночь по UTC.

## Reports

report-title = Отчёты
report-today = Сегодня
report-7 = 7 дней
report-30 = 30 дней
report-month = Месяц
report-custom = Даты
report-from = С
report-to = По
report-by = Срез
report-day = День
report-provider = Провайдер
report-game = Игра
report-name = Название
report-ggr = GGR
report-turnover = Оборот
report-wins = Выигрыши
report-rtp = RTP
report-active-players = Игроки
report-rounds = Раунды
report-csv = Файл CSV
report-chart = График
report-table = Таблица
report-empty = В эти дни никто не играл.
report-utc = Сутки начинаются в полночь UTC.
report-period = Период

## Terms

terms-title = Правила игры
terms-version = Версия { $version }
terms-lead = Коротко: вы совершеннолетний, аккаунт только ваш, деньги ваши, и остановиться можно в любой момент.
terms-1-title = Кто может играть
terms-1-text = Вам не меньше 18 лет (или больше, если этого требует ваш закон), и игра на деньги там, где вы находитесь, законна. Один человек — один аккаунт.
terms-2-title = Ваши деньги
terms-2-text = Баланс — это то, что мы вам должны. Каждое пополнение, ставка, выигрыш и вывод видны в истории вместе с балансом после них. Мы не даём в долг, и ставка не может превысить баланс.
terms-3-title = Пополнение и вывод
terms-3-text = Пополнение зачисляется, когда его подтвердит платёжный сервис. При выводе сумма сразу откладывается, заявку смотрит человек, и деньги уходят на счёт, с которого вы платите. До одобрения вывод можно отменить.
terms-4-title = Игры
terms-4-text = Результат определяет провайдер игры, и он окончателен. Раунд, сорванный технической ошибкой, отменяется, ставка возвращается. Наши собственные игры доказуемо честны: каждый бросок можно проверить.
terms-5-title = Контроль за собой
terms-5-text = В чате можно задать дневной лимит пополнений и взять перерыв от 1 до 42 дней. Меньший лимит действует сразу, больший — через 24 часа. Досрочно закончить перерыв не может никто, даже мы.
terms-6-title = Честная игра
terms-6-text = Никаких ботов, сговора и чужих денег. Подозрительный аккаунт может быть заморожен на время проверки; выигрыши начатых игр всё равно выплачиваются.
terms-7-title = Ваши данные
terms-7-text = Мы храним то, чего требуют закон и учёт: ваш идентификатор и имя в Telegram, адрес почты, если вы его подтвердили, платежи и раунды. Секреты хранятся зашифрованными. Попросите нас в чате — и мы вас забудем.
terms-8-title = Вопросы и жалобы
terms-8-text = Пишите нам в чат. Если правила изменятся, перед продолжением игры мы попросим согласиться с новой версией.

## Signing in

gate-chat-title = Начните в чате
gate-chat-text = Croupier живёт в чате Telegram. Откройте его и нажмите «Играть» — и вы снова окажетесь здесь.
gate-register-title = Сначала один шаг
gate-register-text = Выберите язык и примите правила в чате. Это займёт минуту.
gate-expired-title = Страница устарела
gate-expired-text = Ради вашей безопасности вход действует недолго. Откройте её из чата ещё раз.

## E-mail

email-title = Подтвердите адрес
email-question = Это ваш адрес почты?
email-explain = Он нужен только для вашего аккаунта. Ссылка работает один раз.
email-button = Да, подтверждаю
email-not-me = Не ваш? Закройте страницу: без кнопки ничего не произойдёт.
email-done-title = Подтверждено
email-done-text = Адрес { $address } привязан к вашему аккаунту.

## Problems

problem-title = Не получилось
http-400 = Не удалось прочитать запрос.
http-404 = Здесь ничего нет.
http-405 = Так здесь сделать нельзя.
http-413 = Слишком много данных за один раз.
http-500 = Ошибка на нашей стороне. Мы о ней уже знаем; попробуйте ещё раз чуть позже.

refusal-refused = Сейчас это невозможно.
refusal-invalid-input = Проверьте, пожалуйста: { $field }.
refusal-invalid-amount = Такую сумму принять нельзя.
refusal-invalid-period = За такой период выписки нет. Он не может закончиться раньше, чем начнётся, и длится не больше { $most_days } дней.
refusal-period-archived = Движения до { $first_day } лежат в архиве. Выберите период позже или напишите нам — мы их найдём.
refusal-statement-too-large = Для одного документа это слишком много. Возьмите CSV или выберите период короче.
refusal-unknown-currency = Мы не знаем такой валюты.
refusal-currency-mismatch = Валюта не совпадает с валютой кошелька.
refusal-stake-out-of-range = Ставки — от { $minimum } до { $maximum }.
refusal-amount-out-of-range = Суммы — от { $minimum } до { $maximum }.
refusal-access-required = Откройте эту страницу из чата ещё раз.
refusal-init-data-invalid = Откройте эту страницу из чата ещё раз.
refusal-not-allowed = У вас нет на это прав.
refusal-not-registered = Сначала зарегистрируйтесь в чате.
refusal-player-frozen = Ваш аккаунт заморожен. Напишите нам в чат.
refusal-on-cool-off = У вас перерыв. До его конца ставки и пополнения закрыты.
refusal-deposit-limit-reached = Это больше вашего лимита пополнений { $limit }. Можно пополнить ещё на { $remaining }.
refusal-not-found = Здесь ничего нет.
refusal-unknown-game = У нас нет такой игры.
refusal-conflict = Тем временем всё изменилось. Посмотрите ещё раз.
refusal-email-taken = Этот адрес уже принадлежит другому аккаунту.
refusal-game-disabled = Эта игра сейчас закрыта.
refusal-insufficient-funds = Баланса { $available } для этого не хватает.
refusal-idempotency-conflict = Этот запрос уже приходил с другим содержанием.
refusal-link-invalid = Ссылка уже использована, заменена новой или старше 24 часов. Если вы уже подтвердили адрес, всё в порядке.
refusal-download-link-invalid = Ссылка на файл больше не действует. Запросите новую на странице.
refusal-rate-limited = Слишком много попыток. Подождите немного.
refusal-overloaded = Слишком много запросов сразу. Ничего не произошло, попробуйте ещё раз через минуту.
refusal-answer-late = Это заняло слишком много времени. Возможно, всё уже сделано: проверьте, прежде чем пробовать ещё раз.
refusal-account-busy = Счёт сейчас занят другой операцией. Ничего не произошло, попробуйте ещё раз через минуту.
refusal-provider-unavailable = Провайдер игры сейчас не отвечает. Ваши деньги в сохранности; попробуйте ещё раз чуть позже.
refusal-demo-unavailable = У этой игры нет демо. В неё можно играть только на деньги.
refusal-gateway-unavailable = Платёжный сервис сейчас не отвечает. Попробуйте ещё раз чуть позже.
refusal-analytics-unavailable = Данные сейчас недоступны. Попробуйте ещё раз чуть позже.
refusal-bad-signature = Подпись неверна.
refusal-unreadable-message = Не удалось прочитать сообщение.

## Written by scripts

js-offline = Нет связи. Ждём, пока она вернётся…
js-reconnecting = Подключаемся снова…
js-online = Снова на связи
js-failed = Связь прервалась. Попробуйте ещё раз.
js-today = Сегодня
js-yesterday = Вчера
js-kind-deposit = Пополнение
js-kind-payout = Вывод
js-kind-bet = Ставка
js-kind-win = Выигрыш
js-kind-rollback = Ставка возвращена
js-kind-hold-placed = Отложено для вывода
js-kind-hold-released = Вывод возвращён
js-kind-adjustment = Корректировка
js-kind-gateway-fee = Комиссия за платёж
js-kind-advanced = Предоставлено вам
js-kind-repaid = Погашение долга
js-kind-conversion = Обмен валюты
js-kind-promotion-win = Приз акции
js-kind-free-rounds-win = Выигрыш фрираундов
js-kind-jackpot-win = Джекпот
js-toast-deposit = Поступило { $amount }
js-toast-payout-paid = Выплачено { $amount }
js-dice-ready = Выпадет меньше { $target } — выигрыш { $amount }
js-dice-rolling = Бросаем…
js-dice-won = Выигрыш { $amount }
js-dice-lost = { $roll } — не меньше { $target }
js-dice-win = выигрыш { $amount }
js-dice-stake-low = Наименьшая ставка — { $minimum }
js-dice-stake-high = Наибольшая ставка — { $maximum }
js-dice-poor = Больше вашего баланса { $balance }
js-dice-again = Отправляем ещё раз…
js-seed-changed = Наше зерно открыто, обещано новое
js-verify-hash-good = Зерно соответствует обещанному хешу
js-verify-hash-bad = Зерно не соответствует обещанному хешу
js-verify-rolls-good = Проверено бросков, всё верно: { $count }
js-verify-rolls-bad = Бросок не сходится: номер { $count }
js-verify-none = С этим зерном бросков не было
js-csv-ready = Файл уже в пути
js-total = Итого
js-no-games-fit = Ничего не нашлось. Попробуйте другое слово.
js-no-favourites = Здесь пока пусто. Нажмите на звезду у игры.
js-new = Новая
js-demo = Демо
js-game-slow = Игра не отвечает. Возможно, у студии неполадки; ваши деньги в безопасности. Попробуйте ещё раз.
js-rtp = RTP { $count } %
js-favourite = В избранное: { $name }
js-free-rounds-one = { $count } бесплатный раунд
js-free-rounds-few = { $count } бесплатных раунда
js-free-rounds-many = { $count } бесплатных раундов
js-free-rounds-other = { $count } бесплатного раунда
js-free-rounds-terms = по { $amount } · до { $until }
