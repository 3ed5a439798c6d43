"""Proves each verdict of a report anew: verify --format json --witness FILE | python3 tests/check_witness.py"""
import itertools, json, re, statistics, sys
from fractions import Fraction as F

getattr(sys, "set_int_max_str_digits", int)(0)
STATED = []  # The number of years, where the formula or the periods of its figures state it.

class Figure(F):
    when = None  # First and last period, and how many months a period has.

def span(a, b):
    (first, last) = (x if isinstance(x, tuple) else getattr(x, "when", None) or (x, x, 12) for x in (a, b))
    return first[2] * F(last[1] - first[0])

def annual(a, b, n):
    dated = getattr(a, "when", None) and getattr(b, "when", None)
    STATED[:] = [n, n / 12] if n is not None else [span(a, b) / 12] if dated else []
    return b / a

NAMES = {  # Old before new, part before whole; `annualized` and the relations take their argument as it is.
    "times 倍数 ratio 比值 doublings 翻番": lambda a, b: b / a, "growth 增长率 increase 增加倍数": lambda a, b: b / a - 1,
    "points 百分点 change 增减": lambda a, b: b - a, "share 占比 per 人均": lambda a, b: a / b, "span 年数": span,
    "cagr 年均增长": lambda a, b, n=None: annual(a, b, n), "annualized 年均": lambda m, n=None: annual(1, m, n),
    "sum 合计 complete 合计为百": lambda *x: sum(x), "mean 平均": lambda *x: sum(x) / F(len(x)),
    "median 中位数": lambda *x: statistics.median(x),
    "count 个数 repeat 同一 below 低于 at_most 不超过 above 高于 at_least 不低于 equals 等于": lambda a: a}
FUNCTIONS = {name: function for names, function in NAMES.items() for name in names.split()}
HOLDS = {"< below 低于": lambda x, y: x < y, "<= ≤ at_most 不超过": lambda x, y: x <= y, "= equals 等于": lambda x, y: x == y,
         "> above 高于": lambda x, y: x > y, ">= ≥ at_least 不低于": lambda x, y: x >= y}
RELATIONS = {name: holds for names, holds in HOLDS.items() for name in names.split()}
NARROW = str.maketrans("（），、＋－−–—×·＊÷／＾＜＞＝［］“”＂", "(),,+----***//^<>=[]\"\"\"")
TOKEN = re.compile(r'"(?P<quoted>[^"]*)"|\[(?P<id>[^]]*)]|(?P<sign><=|>=|[-+*/^(),<>=≤≥])|(?P<word>[^-+*/^(),<>=≤≥"\[\s]+)')

def evaluate(formula, literals, ids):
    """The value of a formula; `literals` holds the text and the value of each figure printed in it, in their order."""
    rest, python, found = formula.translate(NARROW).strip(), "", []
    while rest:
        token = TOKEN.match(rest)
        quoted, name = token["quoted"], (token["id"] or token["word"] or "").strip()
        printed = literals[0][0].translate(NARROW) if literals else None
        if printed is not None and (quoted == printed or quoted is None and rest.startswith(printed)):
            value, end = literals.pop(0)[1], token.end() if quoted is not None else len(printed)
        else:
            end, is_call = token.end(), rest[token.end():].lstrip().startswith("(")
            value = token["sign"] or (FUNCTIONS[name.lower()] if is_call else ids[name] if name in ids else \
                F(1) if (quoted or name) in ("100%", "100％", "１００％") else period(quoted or name))
        rest, python = rest[end:].strip(), python + " "
        if isinstance(value, str):
            python += {"^": "**"}.get(value, value) if value not in RELATIONS else ""
        else:
            found, python = found + [value], python + f"v[{len(found)}]"
    assert not literals, f"{literals[0][0]} stands in no formula"
    return eval(python, {"__builtins__": {}, "v": found})

def period(text):
    """A number, or the first and the last month of `2022-06` with the length of a month."""
    year, month = re.fullmatch(r"([\d.]+)年?(?:-?(\d+)月?)?", text).groups()
    return (12 * int(year) + int(month),) * 2 + (1,) if month else F(year)

def recompute(finding, reading, values):
    """What the formula gives in a reading for values of its inputs, before any root."""
    witness, ids = finding["witness"], {}
    printed = list(zip(finding["inputs"], witness["inputs"], map(Figure, values)))
    for shown, exact, value in printed:
        value.when = exact["period"] and tuple(exact["period"].values())
        ids[(shown["id"] or "").translate(NARROW)] = value
    for step in witness["steps"] + [{"id": "", "formula": finding["formula"]}]:
        literals = [(i["text"], v) for i, x, v in printed if i["id"] is None and (x["step"] or "") == step["id"]]
        value = ids[step["id"].translate(NARROW)] = evaluate(step["formula"], literals, ids)
    if finding["kind"] == "annualized":
        return value + (reading != "ratio")
    return value + {("times", "increase"): -1, ("span", "inclusive"): 12}.get((finding["kind"], reading), 0)

def lies(x, bounds):
    """Whether a value lies in an interval; an open end is no part of it."""
    low, high = (bounds[end] and F(bounds[end]) for end in ("low", "high"))
    return (low is None or low < x or low == x and not bounds["low_open"]) and \
        (high is None or x < high or x == high and not bounds["high_open"])

def consistent(finding, witness):
    claimed, (p, q) = witness["claimed"], witness["power"] or (1, 1)
    assert all(lies(F(i["value"]), i) for i in witness["inputs"] if i["value"]), "an input lies outside"
    value = recompute(finding, finding["reading"], [i["value"] or 0 for i in witness["inputs"]])
    assert value == F(witness["recomputed"]), f"the formula gives {value}"
    least, most = map(F, claimed["between"] or [claimed["value"]] * 2)
    assert lies(least, claimed) and lies(most, claimed), "the claimed value lies outside"
    if witness["power"]:
        assert not STATED or F(p, q) in STATED or finding["reading"] == "inclusive", f"{F(p, q)} years"
        assert -1 <= least and value >= 0 and (1 + least) ** p <= value ** q <= (1 + most) ** p, "the rate is another"
    else:
        relation = re.match(r"[<>=≤≥]+|\w*", finding["formula"].translate(NARROW)).group().lower()
        assert RELATIONS.get(relation, RELATIONS["="])(least, value), "the values do not satisfy the claim"

def inconsistent(finding, witness):
    for apart in witness["apart"]:  # None where % is printed for percentage points: no values disagree.
        end, other, sign = ("low", "high", 1) if "claimed_low" in apart else ("high", "low", -1)
        (p, q), shift = apart["power"] or (1, 1), bool(apart["power"])
        raised = lambda x, n, low: (max(x, F(0)) if low and shift else x) ** n
        claimed = raised(F(witness["claimed"][end]) + shift, p, end == "low")
        recomputed = raised(F(apart[other]), q, other == "low")
        assert (claimed, recomputed) == (F(apart["claimed_" + end]), F(apart["recomputed_" + other])), "other bounds"
        excluded = witness["claimed"][end + "_open"] or apart[other + "_open"] or \
            re.match(r"<(?!=)|>(?!=)|below|above|低于|高于|repeat|同一", finding["formula"].translate(NARROW))
        gap = (claimed - recomputed) * sign
        assert gap == F(apart["gap"]) and (gap > 0 or gap == 0 and excluded), f"the gap is {gap}"
        ends = [[i[e] for e in ("low", "high") if i[e]] or [0] for i in witness["inputs"]]
        for values in itertools.product(*ends) if len(ends) <= 8 else ():
            try:
                value = recompute(finding, apart["reading"], values)
            except ZeroDivisionError:
                continue
            assert lies(value, {**apart, "low_open": False, "high_open": False}), f"{value} is not in the bounds"

def rounded_outward(shown, exact, widened=False):
    """The bounds of the report hold the exact ones, in the printed unit; to twelve digits unless a tolerance widens them."""
    for end, outward in ("low", -1), ("high", 1):
        off = exact[end] and (F(shown[end]) - F(exact[end]) / F(exact["scale"])) * outward
        assert not off or 0 <= off and (widened or off <= abs(F(shown[end])) / 10 ** 11), f"{end} of {shown['text']}"

def check(finding):
    witness = finding["witness"]
    if finding["verdict"] == "unverifiable":
        return
    assert witness, "no witness"
    for shown, exact in zip(finding["inputs"], witness["inputs"], strict=True):
        rounded_outward(shown, exact)
    rounded_outward(finding["claimed"], witness["claimed"], finding["verdict"] == "consistent")
    (consistent if finding["verdict"] == "consistent" else inconsistent)(finding, witness)

if __name__ == "__main__":
    report = json.load(sys.stdin, parse_float=F)
    for finding in report["findings"]:
        try:
            check(finding)
        except Exception as error:
            sys.exit(f"{finding['article'] or ''} {finding['id']}: {type(error).__name__} {error}")
    print(len(report["findings"]), "findings proved")
