"""Make what the releases before the migrations made by themselves, where it is missing."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make `events` as Rasa 3.6 does, and `feedback`; tables of an older release stay."""
    present = sa.inspect(op.get_bind()).get_table_names()
    if "events" not in present:
        op.create_table(
            "events",
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column("sender_id", sa.String(255), nullable=False),
            sa.Column("type_name", sa.String(255), nullable=False),
            sa.Column("timestamp", sa.Float),
            sa.Column("intent_name", sa.String(255)),
            sa.Column("action_name", sa.String(255)),
            sa.Column("data", sa.Text),
        )
        op.create_index("ix_events_sender_id", "events", ["sender_id"])
    if "feedback" not in present:
        op.create_table(
            "feedback",
            sa.Column("conversation_id", sa.String(255), primary_key=True),
            sa.Column("message_id", sa.String(64), primary_key=True),
            sa.Column("helpful", sa.Boolean, nullable=False),
            sa.Column("reason", sa.String(500)),
            sa.Column("created_at", sa.Float, nullable=False),
        )
