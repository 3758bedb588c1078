"""Players, e-mail confirmation, second factor, access to the Mini App."""
