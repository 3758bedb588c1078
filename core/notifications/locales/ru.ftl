email-confirmation-subject = Подтвердите адрес электронной почты
email-confirmation-greeting = Здравствуйте, { $name }!
email-confirmation-text = Подтвердите, пожалуйста, что это ваш адрес. Ссылка действует 24 часа и сработает один раз.
email-confirmation-button = Подтвердить адрес
email-confirmation-ignore = Вы этого не просили? Просто не обращайте внимания: без вашего нажатия ничего не произойдёт.
