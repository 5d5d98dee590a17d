package zh

import "unicode/utf8"

// A hanNumbering is one set of Chinese numerals: its digits and its units.
type hanNumbering struct {
	form  NumeralForm
	value func(rune) (v int, unit bool)
}

// hanNumerals are the everyday and the formal numerals. They do not mix in one
// number, but that the formal ones borrow 零.
var hanNumerals = [2]hanNumbering{
	{HanNumeral, everyday},
	{FormalNumeral, formal},
}

// everyday values 一二三…; 廿 卅 卌 are tens with their digit in them.
func everyday(r rune) (v int, unit bool) {
	switch r {
	case '〇', '零', '○':
		return 0, false
	case '一':
		return 1, false
	case '二', '两':
		return 2, false
	case '三':
		return 3, false
	case '四':
		return 4, false
	case '五':
		return 5, false
	case '六':
		return 6, false
	case '七':
		return 7, false
	case '八':
		return 8, false
	case '九':
		return 9, false
	case '十':
		return 10, true
	case '廿':
		return 20, true
	case '卅':
		return 30, true
	case '卌':
		return 40, true
	case '百':
		return 100, true
	case '千':
		return 1000, true
	}
	return -1, false
}

// formal values 壹贰叁…, simplified and traditional.
func formal(r rune) (v int, unit bool) {
	switch r {
	case '零':
		return 0, false
	case '壹', '弌':
		return 1, false
	case '贰', '貳', '弍':
		return 2, false
	case '叁', '叄', '參', '弎':
		return 3, false
	case '肆':
		return 4, false
	case '伍':
		return 5, false
	case '陆', '陸':
		return 6, false
	case '柒':
		return 7, false
	case '捌':
		return 8, false
	case '玖':
		return 9, false
	case '拾':
		return 10, true
	case '佰':
		return 100, true
	case '仟':
		return 1000, true
	}
	return -1, false
}

func (h hanNumbering) has(r rune) bool {
	if r < '〇' && r != '○' {
		return false
	}
	v, _ := h.value(r)
	return v >= 0
}

// parse reads the run of numerals at the start of s: digit by digit (二〇) if
// it holds no unit, else with units in falling order (一百零五, 十二, 廿三).
func (h hanNumbering) parse(s string) Numeral {
	size, digits, units := 0, 0, false
	for _, r := range s {
		v, unit := h.value(r)
		if v < 0 {
			break
		}
		size += utf8.RuneLen(r)
		digits++
		units = units || unit
	}
	var v int
	if units {
		v = h.withUnits(s[:size])
	} else {
		v = h.byDigits(s[:size], digits)
	}
	if v < 0 {
		return Numeral{}
	}
	return Numeral{Value: v, Form: h.form, Size: size}
}

// byDigits reads 二〇二四; it gives −1 for more than four digits.
func (h hanNumbering) byDigits(s string, digits int) int {
	if digits > 4 {
		return -1
	}
	n := 0
	for _, r := range s {
		v, _ := h.value(r)
		n = n*10 + v
	}
	return n
}

// withUnits reads 一百零五; it gives −1 if units do not fall or a digit has no
// unit of its own (十一二).
func (h hanNumbering) withUnits(s string) int {
	sum, digit, last, zero := 0, -1, 10000, false
	for _, r := range s {
		v, unit := h.value(r)
		if !unit {
			if digit > 0 || digit == 0 && v == 0 {
				return -1 // two digits side by side
			}
			digit, zero = v, zero || v == 0
			continue
		}
		place := v // the power of ten that the unit stands for
		switch {
		case v > 10 && v < 100: // 廿 卅 卌
			if digit > 0 {
				return -1
			}
			place, digit = 10, v/10
		case v == 10 && (digit < 0 || digit == 0 && sum > 0):
			digit = 1 // 十二, 一百十二, 一百零十二
		case digit <= 0:
			return -1 // 百 alone, or 零百
		}
		if place >= last {
			return -1
		}
		sum += digit * place
		last, digit, zero = place, -1, false
	}
	if digit < 0 {
		return sum
	}
	if digit == 0 || last > 10 && !zero {
		return -1 // 一百零, and 一百二, which may be 102 or 120
	}
	return sum + digit
}
