"""The engine's errors; the API maps each to one status of the contract."""


class BotError(Exception):
    """Root of the engine's errors. The message is for the operator, never for the user."""


class ModelMissingError(BotError):
    """There is no trained model to load."""


class ConversationNotFoundError(BotError):
    """The conversation does not exist, has expired or was deleted."""


class MessageNotFoundError(BotError):
    """The conversation has no such message of the bot."""


class ButtonNotOfferedError(BotError):
    """The payload is of no button that the bot sent in this conversation."""


class DuplicateInProgressError(BotError):
    """The same client message id is being answered at this moment."""


class StoreUnavailableError(BotError):
    """The database of conversations cannot be reached."""
