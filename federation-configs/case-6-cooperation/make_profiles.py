"""Makes generation.csv, demand.csv and tariffs.csv of this folder: `python3 make_profiles.py`.

Nothing is measured: shapes of sun and of businesses' days, drawn with a fixed seed, so that the files are the same with every run.
Per unit of an agent's nominal power, one column a profile, one row an hour.
"""

import math
import pathlib
import random

HOURS = 24
COLUMNS = 20
MEAN_DEMAND = 0.232  # of all columns
MOST_GENERATION = 0.47  # of all columns
LEAST_PRICE, MOST_PRICE = 20.0, 600.0  # $/MWh, the market's bounds


def between(low, high, draws):
    return low + (high - low) * draws.random()


def generation(draws):
    """A day of sun: a bell around noon by the roof's direction, its height by the day's haze, hours dimmed by clouds."""
    noon = between(11.0, 13.5, draws)
    half_day = between(5.5, 7.0, draws)
    height = between(0.55, 1.0, draws)
    cloudiness = between(0.0, 0.5, draws)
    day = []
    for hour in range(HOURS):
        angle = (hour + 0.5 - noon) / half_day * math.pi / 2
        sun = math.cos(angle) ** 1.3 if abs(angle) < math.pi / 2 else 0.0
        day.append(height * sun * (1 - cloudiness * draws.random()))
    return day


def demand(draws):
    """A day of a business: a base, and a plateau while it is open, with soft edges."""
    opens = between(6.0, 13.0, draws)
    closes = opens + between(7.0, 11.0, draws)
    base = between(0.10, 0.25, draws)
    steepness = between(1.0, 2.5, draws)
    day = []
    for hour in range(HOURS):
        middle = hour + 0.5
        is_open = 1 / (1 + math.exp(-steepness * (middle - opens))) / (1 + math.exp(-steepness * (closes - middle)))
        day.append((base + (1 - base) * is_open) * between(0.9, 1.1, draws))
    return day


def price(base, segments, hour):
    return base * next(factor for until, factor in segments if hour < until)


def tariffs():
    """The shapes of the local-market specification's procedural tariffs (1.6), without what it draws, smoothed over three hours."""
    width = MOST_PRICE - LEAST_PRICE
    feed_in_base = LEAST_PRICE + 0.3 * width
    utility_base = 2 * LEAST_PRICE + 0.7 * (MOST_PRICE - 2 * LEAST_PRICE)
    feed_in_segments = [(6, 0.9), (10, 0.7), (16, 0.6), (18, 0.8), (22, 1.0), (24, 0.9)]
    utility_segments = [(1, 0.8), (6, 0.6), (9, 1.3), (12, 1.0), (16, 1.1), (18, 1.2), (22, 1.4), (24, 1.0)]
    feed_in = [price(feed_in_base, feed_in_segments, hour) for hour in range(HOURS)]
    utility = [min(MOST_PRICE, price(utility_base, utility_segments, hour)) for hour in range(HOURS)]
    return smooth(feed_in), smooth(utility)


def smooth(values):
    return [sum(near) / len(near) for near in (values[max(0, i - 1) : i + 2] for i in range(len(values)))]


def write(name, header, columns):
    rows = [",".join(header)] + [",".join(f"{value:.4f}" for value in row) for row in zip(*columns)]
    pathlib.Path(__file__).with_name(name).write_text("\n".join(rows) + "\n", encoding="utf-8")


def scaled(columns, factor):
    return [[value * factor for value in column] for column in columns]


def main():
    draws = random.Random(6)
    header = [f"profile_{i + 1}" for i in range(COLUMNS)]
    suns = [generation(draws) for _ in range(COLUMNS)]
    write("generation.csv", header, scaled(suns, MOST_GENERATION / max(map(max, suns))))
    needs = [demand(draws) for _ in range(COLUMNS)]
    mean = sum(map(sum, needs)) / (HOURS * COLUMNS)
    write("demand.csv", header, scaled(needs, MEAN_DEMAND / mean))
    write("tariffs.csv", ["feed_in_tariff_usd_per_mwh", "utility_price_usd_per_mwh"], tariffs())


if __name__ == "__main__":
    main()
