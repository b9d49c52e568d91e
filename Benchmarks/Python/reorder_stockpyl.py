"""Times stockpyl and the product on the same inputs, in turns, and prints the ratios.

    pip install --target DIRECTORY stockpyl
    swift build -c release --package-path Benchmarks --product reorder-bench
    PYTHONPATH=DIRECTORY python3 Benchmarks/Python/reorder_stockpyl.py Benchmarks/.build/release/reorder-bench

Processor time, the least of the rounds. Both must find the same levels and costs, or it stops.
"""

import json
import subprocess
import sys
import time

from stockpyl.gsm_tree import optimize_committed_service_times
from stockpyl.ss import s_s_discrete_exact
from stockpyl.supply_chain_network import SupplyChainNetwork
from stockpyl.supply_chain_node import SupplyChainNode

ROUNDS = 3


def timed(work):
    start = time.process_time()
    found = work()
    return time.process_time() - start, found


def district():
    """A centre, ten townships, 170 clinics, as in reorder-bench."""
    network = SupplyChainNetwork()
    centre = SupplyChainNode(
        0, processing_time=7, local_holding_cost=1, demand_bound_constant=1.645,
        external_inbound_cst=0, network=network)
    network.add_node(centre)
    townships = []
    for place in range(10):
        node = SupplyChainNode(
            1 + place, processing_time=3, local_holding_cost=1.3 + 0.05 * (place % 5),
            demand_bound_constant=1.645, network=network)
        network.add_successor(centre, node)
        townships.append(node)
    for place in range(170):
        node = SupplyChainNode(
            11 + place, processing_time=2, local_holding_cost=1.6 + 0.1 * (place % 4),
            demand_bound_constant=1.645, external_outbound_cst=0, network=network)
        node.demand_source.type = "N"
        node.demand_source.mean = 0
        node.demand_source.standard_deviation = 2 + (37 * place % 31) / 10
        network.add_successor(townships[place % 10], node)
    return network


def main():
    program = sys.argv[1]
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(json.loads(subprocess.run([program], capture_output=True, check=True).stdout))
        means = [row["mean"] for row in ours[-1]["levels"]]
        levels = [timed(lambda: s_s_discrete_exact(1, 9, 64, True, mean)) for mean in means]
        network = district()
        theirs.append((levels, timed(lambda: optimize_committed_service_times(network))))

    print(f"{'(s,S), mean':14}{'ours µs':>10}{'stockpyl ms':>14}{'ratio':>12}")
    total = [0.0, 0.0]
    for place, row in enumerate(ours[0]["levels"]):
        mine = min(run["levels"][place]["seconds"] for run in ours)
        other = min(run[0][place][0] for run in theirs)
        point, level, cost = theirs[0][0][place][1]
        assert abs(cost - row["cost"]) < 1e-6 * cost, (row, point, level, cost)
        # From about 63 on many s cost the same.
        assert row["S"] == level and (row["s"] == point or row["mean"] >= 63), (row, point, level)
        total[0] += mine
        total[1] += other
        print(f"{row['mean']:<14}{mine * 1e6:10.2f}{other * 1e3:14.1f}{other / mine:12,.0f}")
    count = len(ours[0]["levels"])
    print(f"{'all, an item':14}{total[0] / count * 1e6:10.2f}{total[1] / count * 1e3:14.1f}"
          f"{total[1] / total[0]:12,.0f}")

    mine = min(run["service"]["seconds"] for run in ours)
    other = min(run[1][0] for run in theirs)
    cost = theirs[0][1][1][1]
    assert abs(cost - ours[0]["service"]["cost"]) < 1e-6 * cost, (cost, ours[0]["service"])
    print(f"guaranteed service, 181 sites: ours {mine * 1e3:.3f} ms, stockpyl {other:.2f} s, "
          f"ratio {other / mine:,.0f}")
    level = min(run["service_level"]["seconds"] for run in ours)
    print(f"order-up-to at a service level: ours {level * 1e6:.2f} µs a line")


main()
