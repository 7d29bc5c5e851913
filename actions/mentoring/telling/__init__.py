"""What the search for a mentor says: pure text, from what was found and the day's date."""

from actions.mentoring.telling.answers import Question, tell_answer
from actions.mentoring.telling.card import card
from actions.mentoring.telling.details import tell_ended, tell_one
from actions.mentoring.telling.results import PAGE, tell_found

__all__ = ["PAGE", "Question", "card", "tell_answer", "tell_ended", "tell_found", "tell_one"]
