"""Tell the given name where the surname stands first: Vietnamese and Chinese names."""

from __future__ import annotations

import re
from typing import Final


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Vietnamese surnames that are hardly anything else.
_VIETNAMESE: Final = _set(
    "nguyen nguyễn tran trần pham phạm huynh huỳnh bui bùi ngo ngô duong dương dang đặng"
    " lê võ vũ đỗ hồ phan đinh trương truong"
)
# Surnames that may be a given name, a particle or an ordinary word too.
_MAYBE_VIETNAMESE: Final = _set("le vo vu do ho ly lý hoang hoàng dinh dao đào ha hà to tô mai")
# Some are given names too, in the order of the West: Duong Nguyen.
_ALSO_GIVEN: Final = _set("duong dương dang đặng hoang hoàng mai ha hà ly lý vu vũ")
_MIDDLE: Final = _set("thi thị văn")
# Only after a surname: "Van Nguyen" has it for a given name.
_MAYBE_MIDDLE: Final = _set("van")
_GIVEN: Final = _set(
    "linh huong hương hoa tuan tuấn minh hung hùng dung dũng thuy thủy trang ngoc ngọc phuong"
    " phương quang duc đức thanh hanh hạnh nga lan hai hải nam son sơn long anh hien hiền hieu"
    " hiếu thao thảo thu tam tâm nhung yen yến khanh trung cuong cường dat đạt tien viet bao huy"
    " khoa phuc phúc quan nhi mai"
)
_CHINESE: Final = _set(
    "wang zhang liu chen yang huang zhao wu zhou xu sun zhu guo ma gao zheng liang xie deng feng"
    " cao zeng xiao cai jiang tian dong ye cheng wei jia ding xue yan li lin hu he luo song tang"
)
# Surnames that one is hardly given as a first name.
_CHINESE_FIRST: Final = _set(
    "wang zhang liu chen yang huang zhao wu zhou xu zhu guo zheng liang xie deng zeng cai jiang li"
)
_SYLLABLE: Final = (
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:[iu]ang|iong|[aeo]ng|ing|i?ao|uai|uan|ian|[aeiu]n|[aeou]i|ou|i[aeu]|u[aeo]|er|[aeiou]|ü))"
)
_PINYIN: Final = re.compile(rf"{_SYLLABLE}(?:-?{_SYLLABLE})?")
_ONE_SYLLABLE: Final = re.compile(_SYLLABLE)
# Letters of no Swedish or Finnish surname.
_ONLY_CHINESE: Final = re.compile(r"x|zh|q|uang|iang|iong")


def given_name(words: list[str]) -> str | None:
    """Return what somebody is greeted by whose surname or middle name stands first.

    Args:
        words: of the name, two or more.

    Returns:
        None when the first word is the given name, as far as can be told.
    """
    low = [word.lower() for word in words]
    if low[0] in _MIDDLE:
        return words[1]
    if low[1] in _MIDDLE or (low[1] in _MAYBE_MIDDLE and _is_vietnamese(low[0])):
        return words[2] if low[-1] in _VIETNAMESE and len(words) > _FULL else words[-1]
    if low[0] in _VIETNAMESE and not (low[0] in _ALSO_GIVEN and low[-1] in _VIETNAMESE):
        return words[-1]
    if low[0] in _MAYBE_VIETNAMESE - _ALSO_GIVEN and low[-1] in _GIVEN:
        return words[-1]
    return " ".join(words[1:]) if _is_chinese(low) else None


_FULL: Final = 3


def _is_vietnamese(surname: str) -> bool:
    return surname in _VIETNAMESE or surname in _MAYBE_VIETNAMESE


def _is_chinese(low: list[str]) -> bool:
    """Tell whether a name has a Chinese surname first and a Chinese given name behind it."""
    surname, *given = low
    if surname not in _CHINESE_FIRST:
        return False
    if low[-1] in _CHINESE - {"wei", "ding", "dong", "yan", "jia", "xue", "feng", "song"}:
        return False
    if surname == "li":
        # Li is a Swedish first name too.
        return all(_ONE_SYLLABLE.fullmatch(part) or _ONLY_CHINESE.search(part) for part in given)
    return all(_PINYIN.fullmatch(part) for part in given)
