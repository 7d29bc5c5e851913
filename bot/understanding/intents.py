"""The intents that the engine itself treats in a way of their own.

Everything else is a topic: advice or a task, answered from curated content.
"""

REFUSAL = "out_of_scope"
DISTRESS = "distress"
UNSURE = "nlu_fallback"
MORE = "more"

# What is said to keep a conversation going. It is never one of two questions in a message.
CONVERSATION = frozenset(
    {
        "greet",
        "goodbye",
        "thanks",
        "affirm",
        "deny",
        "bot_challenge",
        "capabilities",
        MORE,
        "source",
        "switch_language",
        "handoff",
        "feedback",
        "privacy",
        "delete_data",
        "restart",
        "cancel",
    }
)


def is_topic(intent: str) -> bool:
    """Tell whether an intent is a topic that curated content answers."""
    return intent not in CONVERSATION and intent not in {REFUSAL, DISTRESS, UNSURE}
