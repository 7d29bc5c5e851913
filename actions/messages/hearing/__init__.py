"""What a user says about the message: text in, details out."""
