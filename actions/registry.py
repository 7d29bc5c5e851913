"""All custom actions, ready to run."""

from __future__ import annotations

from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor

from actions.answer_topic import ActionAnswerTopic
from actions.ask_message_detail import (
    ActionAskAboutMe,
    ActionAskCommonContact,
    ActionAskInterest,
    ActionAskOccasion,
    ActionAskPastedMessage,
    ActionAskRecipient,
    ActionAskRelation,
)
from actions.ask_search_detail import ActionAskSearchAudience, ActionAskSearchPlace
from actions.clarify_topic import ActionClarifyTopic
from actions.continue_conversation import ActionContinueConversation
from actions.continue_topic import ActionContinueTopic
from actions.decline import ActionDecline
from actions.mentoring_form import ValidateMentoringForm
from actions.message_form import ValidateMessageForm
from actions.restart import ActionRestart
from actions.show_capabilities import ActionShowCapabilities
from actions.show_draft import ActionAskMessageChange
from actions.show_programmes import ActionAskSearchChange
from actions.show_source import ActionShowSource
from actions.start_session import ActionSessionStart
from actions.switch_language import ActionSwitchLanguage
from actions.validate_slot_mappings import ValidateSlotMappings

ACTIONS: tuple[type[Action], ...] = (
    ActionAnswerTopic,
    ActionAskAboutMe,
    ActionAskCommonContact,
    ActionAskInterest,
    ActionAskMessageChange,
    ActionAskOccasion,
    ActionAskPastedMessage,
    ActionAskRecipient,
    ActionAskRelation,
    ActionAskSearchAudience,
    ActionAskSearchChange,
    ActionAskSearchPlace,
    ActionClarifyTopic,
    ActionContinueConversation,
    ActionContinueTopic,
    ActionDecline,
    ActionRestart,
    ActionSessionStart,
    ActionShowCapabilities,
    ActionShowSource,
    ActionSwitchLanguage,
    ValidateMentoringForm,
    ValidateMessageForm,
    ValidateSlotMappings,
)


def build_executor() -> ActionExecutor:
    """Return an executor that knows every action; a test compares them with domain.yml.

    They are named one by one: `ActionExecutor.register_package` imports whatever else on
    the path happens to be called like a folder of this package.
    """
    executor = ActionExecutor()
    for action in ACTIONS:
        executor.register_action(action)
    return executor
