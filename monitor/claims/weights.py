"""What each reason weighs in the likeness of two figures, as log odds: for people, things, amounts, and the mixed.

Fitted to annotated stories by logistic regression, drawn towards what a smaller set had taught, none to the side on
which its reason cannot speak; rounded.
Mixed are pairs of which one counts people and the other things, or things by two nouns; `likeness` tells what each is.
"""

from __future__ import annotations

FAMILIES = ("people", "thing", "amount", "mixed")

# fmt: off
_TABLE: dict[str, tuple[float, float, float, float]] = {
    "base": (-0.39, 0.25, 1.08, -1.51),
    "same_telling_value": (4.26, 3.92, 4.50, 3.79),
    "same_small_value": (1.78, 2.64, 2.64, 2.41),
    "same_bare_value": (-0.56, -0.18, -0.37, -0.48),
    "ratio": (-2.38, -2.20, -2.40, -2.85),
    "ratio_undivided": (-2.07, -2.15, -1.99, -1.99),
    "unit_other": (-0.37, -0.37, -0.34, -0.37),
    "vague": (0.43, 0.46, 0.77, 0.51),
    "fate_same": (0.83, 0.83, 0.83, 0.83),
    "fate_near": (0.28, 0.32, 0.32, 0.32),
    "fate_other": (-3.14, -3.10, -3.10, -3.10),
    "fate_one": (-0.25, -0.20, -0.20, -0.20),
    "hint_other": (-1.12, -1.20, -1.20, -1.20),
    "clause_fate_same": (0.43, 0.62, 0.62, 0.62),
    "clause_fate_other": (-0.72, -0.66, -0.66, -0.66),
    "noun_same": (0.70, 0.60, 0.60, 0.60),
    "noun_other": (-0.15, -0.25, -0.25, -0.25),
    "kind_same": (0.38, 0.38, 0.38, 0.38),
    "kind_other": (-0.89, -0.77, -0.77, -0.77),
    "kind_one": (-0.37, -0.37, -0.37, -0.37),
    "happens_same": (0.42, 0.00, 0.00, 0.30),
    "happens_other": (-0.35, 0.00, -0.73, -1.20),
    "happens_one": (-0.12, 0.00, -0.52, -0.09),
    "deed_same": (0.00, 0.00, 0.00, 0.14),
    "deed_other": (-0.11, 0.00, -0.53, -0.34),
    "deed_one": (-0.05, 0.00, -0.09, -0.29),
    "mark_other": (-0.49, -0.42, -0.42, -0.42),
    "mark_one": (-0.73, -0.71, -0.71, -0.76),
    "beside_mark_same": (1.59, 1.33, 1.13, 1.33),
    "beside_mark_other": (-1.12, -1.15, -1.30, -1.15),
    "beside_mark_one": (-0.42, -0.74, -0.72, -0.69),
    "place_other": (-0.13, -0.09, -0.40, 0.00),
    "place_one": (0.00, -0.18, -0.11, 0.00),
    "located_one": (-0.11, -0.49, -0.73, -0.51),
    "modifier_other": (-0.57, -0.98, -0.72, -0.77),
    "modifier_one": (0.00, 0.00, -0.10, -0.34),
    "of_same": (0.30, 0.30, 0.26, 0.30),
    "of_other": (-1.37, -1.37, -1.55, -1.37),
    "of_one": (-0.83, -1.28, -1.39, -1.31),
    "rate_same": (0.39, 0.39, 0.54, 0.39),
    "rate_one": (-0.61, -0.92, -1.09, -0.93),
    "owner_other": (0.00, -0.09, -0.23, -0.12),
    "part_both_other": (-0.39, -0.34, -0.46, -0.57),
    "part_one": (-0.84, -0.35, -0.79, -0.24),
    "part_beside_one": (-1.29, -0.79, -0.98, -0.76),
    "further_one": (-0.61, -0.72, 0.00, -0.35),
    "change_one": (0.00, -0.44, -0.44, -0.59),
    "local_one": (-0.69, -0.69, -0.75, -0.72),
    "sole": (0.61, 0.92, 0.24, 0.62),
    "clause": (0.04, 0.39, 0.27, 0.38),
    "clause_alike": (0.00, 0.45, 0.38, 0.47),
    "crossed": (0.61, 0.80, 0.60, 0.82),
    "sentence": (2.24, 1.55, 2.50, 2.48),
    "rare": (0.41, 0.22, 0.00, 0.61),
    "participant": (0.72, 0.19, 0.37, 0.43),
    "refused_one": (-0.18, -0.56, -0.93, -0.45),
    "article_same": (-0.16, -0.12, 0.14, -0.26),
    "own_other_value": (-1.10, -1.02, -0.78, -0.79),
    "others_value": (-0.68, -0.55, -0.55, -0.81),
    "party_same": (0.85, 1.14, 1.01, 1.30),
    "old_value": (1.29, 1.32, 1.42, 1.32),
    "lead_both": (0.21, 0.53, 0.54, 0.27),
    "lead_one": (-0.11, -0.29, 0.05, 0.18),
    "lead_none": (-0.27, -0.40, -0.51, -0.44),
    "beside": (-1.96, -2.55, -1.80, -2.04),
    "continued": (1.67, 1.47, 1.35, 1.45),
    "rival": (2.13, 2.13, 2.34, 2.13),
    "hint_same": (0.34, 0.22, 0.22, 0.22),
    "in_bulk": (0.07, 0.07, 0.10, 0.07),
    "in_length": (0.57, 0.57, 0.85, 0.57),
    "in_money": (-0.47, -0.47, -0.70, -0.47),
    "in_percent": (-0.30, -0.30, -0.45, -0.30),
    "in_time": (0.55, 0.55, 0.82, 0.55),
    "nation_both": (-0.08, -0.05, -0.05, -0.05),
    "nation_one": (-0.15, -0.10, -0.10, -0.10),
    "owner_same": (0.11, 0.00, 0.04, 0.03),
    "part_told": (0.10, 0.02, -0.04, 0.02),
    "place_same": (0.00, 0.00, 0.00, 0.19),
    "rate_other": (-0.10, -0.09, -0.15, -0.10),
    "strange": (-0.79, -0.79, -0.79, -1.19),
}
# fmt: on

WEIGHTS: dict[str, dict[str, float]] = {
    family: {reason: row[at] for reason, row in _TABLE.items()} for at, family in enumerate(FAMILIES)
}
