"""Random allocation problems, the same for the same seed.

rich    small districts with every limit in random combination
tree    one item whose limits form a tree (stock, fleet, townships, villages, lots), few units
shared  several items share the volume of trucks; at most 20 tied pairs
mixed   one item whose limits do not form a tree: lots of several ends with a township's
        load, hours, or issue units of more than one unit with stores
lateral districts like the rich ones, whose townships may move stores between them
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from lateral_instances import lateral
from records import Problem, consistent
from rich_instances import rich
from small_instances import mixed, shared, tree

FAMILIES = ("rich", "tree", "shared", "mixed", "lateral")


@dataclass(frozen=True)
class Instance:
    family: str
    seed: int
    rule: str
    rounding: str
    problem: Problem


def generate(family: str, seed: int) -> Instance:
    rng = Random(f"{family} {seed}")
    if family in ("rich", "lateral"):
        rule = rng.choice(["cover", "cover", "fill", "fill", "awards", "proportional"])
        rounding = "webster" if rng.random() < 0.2 else "adams"
        return Instance(family, seed, rule, rounding, consistent((rich if family == "rich" else lateral)(rng)))
    make = {"tree": tree, "shared": shared, "mixed": mixed}[family]
    rule = "fill" if family == "mixed" else rng.choice(["cover", "fill"])
    return Instance(family, seed, rule, "adams", consistent(make(rng)))
