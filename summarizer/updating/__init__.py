"""Brings a page up to date: what still holds stays as it is, and what has changed is told."""

from __future__ import annotations

from summarizer.updating.update_run import Update, aupdate, update

__all__ = ["Update", "aupdate", "update"]
