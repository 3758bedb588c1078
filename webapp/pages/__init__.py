"""What people see in a browser: the Mini App, the pages behind e-mail links, the API reference."""
