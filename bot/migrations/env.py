"""Alembic runs this for each of its commands, on the connection that it was given."""

from alembic import context

from bot.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata)
with context.begin_transaction():
    context.run_migrations()
