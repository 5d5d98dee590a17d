package style

import "fmt"

// UnmarshalText reads book, speech, podium or none.
func (h *HeadText) UnmarshalText(b []byte) error {
	switch string(b) {
	case "none":
		*h = NoHead
	case "book":
		*h = BookHead
	case "speech":
		*h = SpeechHead
	case "podium":
		*h = PodiumHead
	default:
		return fmt.Errorf("%q is no running head", b)
	}
	return nil
}

// UnmarshalText reads outer, centre, fore or none.
func (p *FolioPlace) UnmarshalText(b []byte) error {
	switch string(b) {
	case "outer":
		*p = Outer
	case "centre":
		*p = Centre
	case "fore":
		*p = Fore
	case "none":
		*p = NoFolio
	default:
		return fmt.Errorf("%q is no place of a folio", b)
	}
	return nil
}
