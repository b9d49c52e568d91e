"""Croston, SBA and TSB of statsforecast on the series of a file, one after the other.

The file is a JSON list of lists. Prints, for each method, the seconds of processor time a series takes
(the best of some rounds, after a first round in which numba compiles) and the sum of the forecasts,
so that both sides can be seen to have computed the same. Two ways in: the model's own `forecast`
method, and the compiled function beneath it, which is the least that statsforecast can take.
"""

import json
import sys
import time

import numpy as np
from statsforecast import models
from statsforecast.models import TSB, CrostonClassic, CrostonSBA

ROUNDS = 5


def measured(forecast, series):
    best, total = float("inf"), 0.0
    for _ in range(ROUNDS + 1):
        start = time.process_time()
        total = sum(float(forecast(values)) for values in series)
        best = min(best, time.process_time() - start)
    return best / len(series), total


def method(model):
    return lambda values: model.forecast(y=values, h=1)["mean"][0]


def beneath(name, *arguments):
    function = getattr(models, name, None)
    if function is None:
        return None
    return lambda values: function(values, 1, False, *arguments)["mean"][0]


if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        series = [np.array(values, dtype=np.float64) for values in json.load(file)]
    ways = {
        "croston": (method(CrostonClassic()), beneath("_croston_classic")),
        "sba": (method(CrostonSBA()), beneath("_croston_sba")),
        "tsb": (method(TSB(alpha_d=0.1, alpha_p=0.05)), beneath("_tsb", 0.1, 0.05)),
    }
    for name, (whole, inner) in ways.items():
        seconds, total = measured(whole, series)
        below = measured(inner, series)[0] if inner else seconds
        print(name, seconds, below, total)
