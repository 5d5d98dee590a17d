package fonts

// Face is replaced by the fonts room's own file.
type Face struct{}
