package emit

import (
	"fmt"

	"kanben/build/layout"
	"kanben/build/pdf/finish"
)

// page draws a page: its lines and pictures in reading order, then what is an
// artifact.
func (s *sheet) page(p *layout.Page) error {
	s.pdf.AddPage()
	s.marks, s.font, s.posture, s.narrow = nil, nil, level, 0
	s.pdf.SetGrayFill(0) // one ink (T120); and gopdf breaks on a page without an operator
	if err := s.lines(p.Lines, finish.Pictures(p)); err != nil {
		return err
	}
	for _, item := range p.Items {
		if err := s.item(item); err != nil {
			return err
		}
	}
	for _, item := range p.Furniture {
		if err := s.item(item); err != nil {
			return err
		}
	}
	return nil
}

// lines draws lines, those of one role together inside one mark, and pictures
// where they stand among them.
func (s *sheet) lines(lines []layout.Line, pictures []*layout.Picture) error {
	for len(lines) > 0 {
		role := lines[0].Role
		for len(pictures) > 0 && pictures[0].Role < role {
			if err := s.picture(pictures[0]); err != nil {
				return err
			}
			pictures = pictures[1:]
		}
		n := 1
		for n < len(lines) && lines[n].Role == role {
			n++
		}
		if int(role) >= len(s.Doc.Roles) {
			return fmt.Errorf("a line of role %d, of %d", role, len(s.Doc.Roles))
		}
		if err := s.group(lines[:n], role); err != nil {
			return err
		}
		lines = lines[n:]
	}
	for _, p := range pictures {
		if err := s.picture(p); err != nil {
			return err
		}
	}
	return nil
}

// noRole tells that no tagged mark is open.
const noRole = -1

// beginRole begins content of a role.
func (s *sheet) beginRole(role int32) {
	s.role = role
	s.begin(finish.Mark{Kind: finish.Tagged, Role: role, Type: s.Doc.Roles[role].Kind})
}

// turn goes on to content of the role of a run on a line of a role: one mark ends
// where another begins, as tagged marks cannot stand in one another.
func (s *sheet) turn(r *layout.Run, role int32) error {
	if r.Role != 0 {
		role = r.Role
	}
	if role == s.role {
		return nil
	}
	if role < 0 || int(role) >= len(s.Doc.Roles) {
		return fmt.Errorf("a run of role %d, of %d", role, len(s.Doc.Roles))
	}
	if s.role != noRole {
		s.end()
	}
	s.beginRole(role)
	return nil
}

// picture draws a picture.
func (s *sheet) picture(p *layout.Picture) error {
	if int(p.Role) >= len(s.Doc.Roles) {
		return fmt.Errorf("a picture of role %d, of %d", p.Role, len(s.Doc.Roles))
	}
	if p.Role < 0 {
		s.begin(finish.Mark{Kind: finish.Layout})
	} else {
		s.beginRole(p.Role)
	}
	s.begin(finish.Mark{Kind: finish.Operators, Text: s.image(p)})
	s.end()
	return nil
}

// image gives the operators that draw a picture: the unit square becomes its
// area (ISO 32000-1, 8.9.5).
func (s *sheet) image(p *layout.Picture) string {
	a := p.Area
	b := finish.Points(a.Width).Append([]byte("q "))
	b = finish.Points(a.Height).Append(append(b, " 0 0 "...))
	b = finish.Points(a.X).Append(append(b, ' '))
	b = finish.Points(s.Doc.Trim.Height - a.Y - a.Height).Append(append(b, ' '))
	b = s.Album.Name(p.Plate).Append(append(b, " cm "...))
	return string(append(b, " Do Q\n"...))
}

// group draws the lines of one role. If the design draws them in another order
// than the manuscript's, the text stands beside them, so that programs that
// sort what they find by its place give it in the right order.
func (s *sheet) group(lines []layout.Line, role int32) error {
	replaced := role >= 0 && s.groups[role] == 1
	s.role = noRole
	switch {
	case role < 0:
		s.begin(finish.Mark{Kind: finish.Layout})
	case replaced:
		s.beginRole(role)
		s.begin(finish.Mark{Kind: finish.Replaced, Text: s.Doc.Roles[role].Actual})
	}
	for i := range lines {
		if err := s.line(&lines[i], role >= 0 && !replaced); err != nil {
			return err
		}
	}
	if replaced {
		s.end()
	}
	if role < 0 || s.role != noRole {
		s.end()
	}
	return nil
}

// item draws what is not a line of the text. Links are no ink; pictures have
// been drawn.
func (s *sheet) item(item layout.Item) error {
	switch it := item.(type) {
	case *layout.Rule:
		s.begin(finish.Mark{Kind: finish.Layout})
		s.rule(it)
		s.end()
	case *layout.Blocks:
		s.begin(finish.Mark{Kind: finish.Layout})
		s.begin(finish.Mark{Kind: finish.Operators, Text: s.blocks(it)})
		s.end()
	case *layout.Dots:
		if it.N > 0 {
			s.begin(finish.Mark{Kind: finish.Layout})
			s.begin(finish.Mark{Kind: finish.Operators, Text: s.dots(it)})
			s.end()
		}
	case *layout.Wave:
		s.begin(finish.Mark{Kind: finish.Layout})
		s.begin(finish.Mark{Kind: finish.Operators, Text: s.wave(it)})
		s.end()
	case *layout.FurnitureLine:
		kind := finish.Header
		if it.Baseline.Y > s.Doc.Trim.Height/2 {
			kind = finish.Footer
		}
		s.begin(finish.Mark{Kind: kind})
		err := s.line(&it.Line, false)
		s.end()
		return err
	case *layout.Link, *layout.Picture:
	default:
		return fmt.Errorf("an item of kind %T", item)
	}
	return nil
}
