package zipxml

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// cutAttr gives the first attribute of raw and what follows it.
func cutAttr(raw []byte) (name, value, rest []byte, ok bool) {
	raw = bytes.TrimLeft(raw, " \t\r\n")
	i := bytes.IndexByte(raw, '=')
	if i <= 0 {
		return nil, nil, nil, false
	}
	name = bytes.TrimRight(raw[:i], " \t\r\n")
	raw = bytes.TrimLeft(raw[i+1:], " \t\r\n")
	if len(raw) == 0 || raw[0] != '"' && raw[0] != '\'' {
		return nil, nil, nil, false
	}
	end := bytes.IndexByte(raw[1:], raw[0])
	if end < 0 {
		return nil, nil, nil, false
	}
	return name, raw[1 : 1+end], raw[2+end:], true
}

// Attr gives an attribute of the last tag by its namespace and name. One without
// prefix belongs to its element: it answers to any namespace.
func (s *Scanner) Attr(ns Namespace, local string) (string, bool) {
	for rest := s.attrs; ; {
		name, value, more, ok := cutAttr(rest)
		if !ok {
			return "", false
		}
		rest = more
		if !bytes.HasSuffix(name, []byte(local)) {
			continue
		}
		if i := bytes.IndexByte(name, ':'); i >= 0 {
			if string(name[i+1:]) != local || s.Bound(name[:i]) != ns {
				continue
			}
		} else if string(name) != local {
			continue
		}
		return string(s.unescape(value)), true
	}
}

// Integer gives a whole number that an attribute holds.
func (s *Scanner) Integer(ns Namespace, local string) (int, bool) {
	v, ok := s.Attr(ns, local)
	if !ok {
		return 0, false
	}
	n, err := strconv.ParseInt(strings.TrimSpace(v), 10, 32)
	return int(n), err == nil
}

// unescape gives text with what its entities stand for. Signs that XML does not
// allow are left out, as producers write them all the same (&#11;).
func (s *Scanner) unescape(raw []byte) []byte {
	if bytes.IndexByte(raw, '&') < 0 {
		return raw
	}
	out := make([]byte, 0, len(raw))
	for {
		i := bytes.IndexByte(raw, '&')
		if i < 0 {
			return append(out, raw...)
		}
		out = append(out, raw[:i]...)
		raw = raw[i+1:]
		end := bytes.IndexByte(raw[:min(len(raw), 12)], ';')
		if end < 0 {
			s.fail(ErrSyntax)
			return nil
		}
		r, ok := entity(string(raw[:end]))
		if !ok {
			s.fail(ErrSyntax)
			return nil
		}
		if r != 0 {
			out = utf8.AppendRune(out, r)
		}
		raw = raw[end+1:]
	}
}

// entity is the character of an entity's name, 0 if it is one that no text may
// hold.
func entity(name string) (rune, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	number, ok := strings.CutPrefix(name, "#")
	if !ok {
		return 0, false
	}
	base := 10
	if hex, ok := strings.CutPrefix(number, "x"); ok {
		number, base = hex, 16
	}
	n, err := strconv.ParseUint(number, base, 32)
	if err != nil || n > utf8.MaxRune {
		return 0, false
	}
	if r := rune(n); r == '\t' || r == '\n' || r == '\r' || r >= ' ' && utf8.ValidRune(r) && r != 0xFFFE && r != 0xFFFF {
		return r, true
	}
	return 0, true
}
