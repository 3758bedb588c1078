"""The chat: one message that changes in place, topics behind one table, updates stored before they are acknowledged.

Read in this order: updates.py (how an update comes in), dispatcher.py (who answers it), visit.py (what a handler is
given), live_message.py (how a screen gets into the chat), then any topic with its screens.
"""
