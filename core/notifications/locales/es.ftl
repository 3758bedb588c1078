email-confirmation-subject = Confirma tu dirección de correo
email-confirmation-greeting = Hola, { $name }:
email-confirmation-text = confirma, por favor, que esta dirección es tuya. El enlace funciona una sola vez y durante 24 horas.
email-confirmation-button = Confirmar mi dirección
email-confirmation-ignore = ¿No lo has pedido tú? Ignora este correo: sin tu clic no pasará nada.
