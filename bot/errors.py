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


class ConversationChangedError(BotError):
    """Another turn of the conversation was stored while this one was worked on."""


class UnavailableError(BotError):
    """Nothing was kept of the request; the same one may succeed in a moment."""


class StoreUnavailableError(UnavailableError):
    """The database of conversations cannot be reached."""


class OverloadedError(UnavailableError):
    """More turns are waiting than this process may keep waiting."""


class SchemaNewerError(BotError):
    """The database was brought to a later release than this one; only that one may use it."""
