"""Brings alerts to people: e-mail and webhook, retried until they arrive."""
