"""Conversations that lead to a message, written by another hand than the bot."""
