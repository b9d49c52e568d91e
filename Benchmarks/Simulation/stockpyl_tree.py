"""The same tree in stockpyl: (s, S) at every store, negative binomial demand given as a list."""

from __future__ import annotations

import time

import numpy as np
from stockpyl.sim import simulation
from stockpyl.supply_chain_network import SupplyChainNetwork
from stockpyl.supply_chain_node import SupplyChainNode
from stockpyl.demand_source import DemandSource
from stockpyl.policy import Policy

from numpy_tree import CLINICS, LEVELS, MEAN, SHAPE, TOWNSHIPS


def network(days: int, seed: int) -> SupplyChainNetwork:
    rng = np.random.default_rng(seed)
    tree = SupplyChainNetwork()

    def node(index: int, level: int) -> SupplyChainNode:
        least, top, lead = LEVELS[level]
        made = SupplyChainNode(index, shipment_lead_time=lead, local_holding_cost=1,
                               stockout_cost=40 if level == 2 else 0,
                               initial_inventory_level=top)
        made.inventory_policy = Policy(type="sS", reorder_point=least, order_up_to_level=top,
                                       node=made)
        if level == 2:
            draws = rng.negative_binomial(SHAPE, SHAPE / (SHAPE + MEAN), days)
            made.demand_source = DemandSource(type="D", demand_list=[int(x) for x in draws])
        return made

    root = node(0, 0)
    root.supply_type = "U"
    tree.add_node(root)
    townships = [node(1 + t, 1) for t in range(TOWNSHIPS)]
    for township in townships:
        tree.add_successor(root, township)
    for c in range(CLINICS):
        tree.add_successor(townships[c % TOWNSHIPS], node(1 + TOWNSHIPS + c, 2))
    return tree


def run(days: int, seed: int = 1) -> float:
    """Seconds of processor time."""
    tree = network(days, seed)
    began = time.process_time()
    simulation(tree, days, rand_seed=None, progress_bar=False)
    return time.process_time() - began


if __name__ == "__main__":
    seconds = run(20)
    print(seconds, seconds / (20 * 181) * 1e9, "ns")
