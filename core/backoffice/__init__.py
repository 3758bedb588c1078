"""What admins do, who may do it, and the audit log."""
