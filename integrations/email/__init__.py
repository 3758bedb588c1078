"""E-mail over SMTP."""

from integrations.email.smtp import SmtpMailer

__all__ = ["SmtpMailer"]
