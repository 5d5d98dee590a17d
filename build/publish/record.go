package publish

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"

	"kanben/build/sums"
)

// RecordName is the key of the record of what was published: what stands in it
// is ours, everything else in the store is somebody else's and is left alone.
const RecordName = ".kanben-published.json"

// stageFolder holds files that wait for the switch, by their checksums.
const stageFolder = ".kanben-new/"

// recordVersion is the form of the record.
const recordVersion = 1

// maxRecord is how many bytes a record may have: room for some hundred thousand
// files.
const maxRecord = 64 << 20

// ErrRecord tells that a record is none that this program can read.
var ErrRecord = errors.New("the record of what was published cannot be read")

// ErrTwoRuns tells that another run publishes to the same place at the same time.
// The one that notices stops; once neither runs, the next one puts all in order.
var ErrTwoRuns = errors.New("another run publishes to the same place")

// A record lists what we put into a store, by key. It is written before files
// are put there, so that a run that was killed leaves nothing that the next one
// takes for somebody else's.
type record struct {
	files map[string]entry
	stage map[string]bool // what waits for a switch
	// known are the forms in which this run read it from the store or wrote it.
	// Any other form there is another run's. Those before the last are known too,
	// since some stores show a moment late what was put.
	known map[sums.Digest]bool
}

// An entry is a file that is ours.
type entry struct {
	digest sums.Digest
	tag    string // of the store, "" if it tells none
	unsure bool   // on its way: what stands there may be older, or nothing
}

// The record as JSON.
type (
	recordJSON struct {
		Version int         `json:"version"`
		Files   []entryJSON `json:"files"`
		Stage   []string    `json:"stage,omitempty"`
	}
	entryJSON struct {
		Path   string `json:"path"`
		SHA256 string `json:"sha256"`
		Tag    string `json:"tag,omitempty"`
		Unsure bool   `json:"unsure,omitempty"`
	}
)

// readRecord reads the record of a store, an empty one if it has none.
func readRecord(ctx context.Context, s Store) (*record, error) {
	r := &record{files: map[string]entry{}, stage: map[string]bool{}, known: map[sums.Digest]bool{}}
	data, err := readForm(ctx, s)
	if err != nil {
		return nil, err
	}
	r.known[sha256.Sum256(data)] = true
	if data == nil {
		return r, nil
	}
	var j recordJSON
	if len(data) > maxRecord || json.Unmarshal(data, &j) != nil || j.Version != recordVersion {
		return nil, ErrRecord
	}
	for _, f := range j.Files {
		list, err := sums.Parse([]byte(f.SHA256 + "  x\n"))
		if err != nil || !isKey(f.Path) {
			return nil, ErrRecord
		}
		r.files[f.Path] = entry{list[0].Digest, f.Tag, f.Unsure}
	}
	for _, key := range j.Stage {
		if name, ok := strings.CutPrefix(key, stageFolder); !ok || !isKey(name) {
			return nil, ErrRecord
		}
		r.stage[key] = true
	}
	return r, nil
}

// readForm reads the bytes of the record of a store, nil if it has none.
func readForm(ctx context.Context, s Store) ([]byte, error) {
	data, err := s.Read(ctx, RecordName)
	if errors.Is(err, ErrAbsent) {
		return nil, nil
	}
	return data, err
}

// write puts the record into the store, unless another run has put its own
// there: then it fails with ErrTwoRuns.
func (r *record) write(ctx context.Context, s Store) error {
	j := recordJSON{Version: recordVersion, Files: []entryJSON{}, Stage: slices.Sorted(maps.Keys(r.stage))}
	for key, e := range r.files {
		j.Files = append(j.Files, entryJSON{key, e.digest.Hex(), e.tag, e.unsure})
	}
	slices.SortFunc(j.Files, func(a, b entryJSON) int { return strings.Compare(a.Path, b.Path) })
	data, err := json.Marshal(j)
	if err != nil {
		return err
	}
	stands, err := readForm(ctx, s)
	if err != nil {
		return err
	}
	if !r.known[sha256.Sum256(stands)] {
		return ErrTwoRuns
	}
	r.known[sha256.Sum256(data)] = true
	_, err = s.Put(ctx, RecordName, data, Header{Type: "application/json", Cache: asking})
	return err
}
