"""Custom actions. They know the content and rasa_sdk, never Rasa or the HTTP interface."""
