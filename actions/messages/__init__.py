"""The message workshop: what a user says about a message, the message itself, a check of one."""
