"""Write briefings in Ray Data: a class for `map_batches` that gives a row for each row.

    from summarizer.ray import BriefingActor

    dataset.map_batches(
        BriefingActor,
        fn_constructor_kwargs={"settings": {"model": "a-model", "requests_per_minute": 600}, "actors": 4},
        compute=ray.data.ActorPoolStrategy(size=4, max_tasks_in_flight_per_actor=1),
        num_cpus=0.1,
        batch_size=None,
        batch_format="pyarrow",
        max_restarts=2,
        max_task_retries=2,
    )

Ray is not imported here: an actor is any class that Ray can make in another process and call with batches. See
docs/ray.md for when this is worth it, and with which settings of Ray.
"""

from summarizer.ray.actor import BriefingActor
from summarizer.ray.actor_settings import Share, divide
from summarizer.ray.rows import COLUMNS

__all__ = ["COLUMNS", "BriefingActor", "Share", "divide"]
