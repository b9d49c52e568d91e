"""Whole units: the next goes to the smallest (2k + 1) / 2w (Webster) or k / w (Adams) of those held and given, k."""

import heapq
from fractions import Fraction


def key_of(held, weight, rounding):
    """Where the next unit stands of somebody who has so many."""
    return (Fraction(2 * held + 1, 2) if rounding == "webster" else Fraction(held)) / weight


def share(amount, claims, rounding="webster", held=None):
    """claims: {code: (weight, cap)}; ties to the smaller weight, then the earlier code. Gives {code: units}.

    held: {code: units} that count towards k; none where only what is given counts.
    """
    held = held or {}
    shares = {code: 0 for code in claims}
    if amount <= 0 or amount >= sum(cap for _, cap in claims.values()):
        return {code: cap if amount > 0 else 0 for code, (_, cap) in claims.items()}

    def key(code):
        weight = claims[code][0]
        given = shares[code] + held.get(code, 0)
        return key_of(given, weight, rounding), weight, code

    queue = [key(code) for code, (_, cap) in claims.items() if cap > 0]
    heapq.heapify(queue)
    for _ in range(amount):
        code = queue[0][2]
        shares[code] += 1
        if shares[code] < claims[code][1]:
            heapq.heapreplace(queue, key(code))
        else:
            heapq.heappop(queue)
    return shares
