"""What stands around the plan's work: number, issuer, title, bases, recipients, signer."""
