package main

import (
	"archive/zip"
	"context"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/book/source"
	"kanben/build"
	"kanben/build/sums"
)

// verifyOptions are the flags of `kanben verify`.
type verifyOptions struct {
	key  string
	json bool
}

// newVerify makes `kanben verify`.
func newVerify(c *console) *cobra.Command {
	o := &verifyOptions{}
	cmd := &cobra.Command{
		Use:     "verify " + c.say(keyVerifyUsage),
		Short:   c.say(keyVerifyShort),
		Long:    c.say(keyVerifyLong),
		Example: c.say(keyVerifyExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runVerify(cmd.Context(), c, o, args)
		},
	}
	cmd.Flags().StringVar(&o.key, "key", "", c.say(keyFlagKey))
	cmd.Flags().BoolVar(&o.json, "json", false, c.say(keyFlagJSON))
	return cmd
}

// runVerify checks each thing that is named, and fails if any is not whole.
func runVerify(ctx context.Context, c *console, o *verifyOptions, args []string) error {
	if len(args) == 0 {
		return usage(keyVerifyWhat, keySeeHelp, "", "kanben verify --help")
	}
	v := &verifier{console: c, json: o.json}
	if o.key != "" {
		key, err := sums.ReadPublicKey(o.key)
		if err != nil {
			return &usageError{&build.Fault{Message: *keyBadKey, Hint: *keyBadKeyHint, Args: []any{o.key}}}
		}
		v.key = &key
	}
	whole := true
	for _, arg := range args {
		r, err := v.check(ctx, arg)
		if err != nil {
			return verifyError(arg, err)
		}
		whole = whole && r.Trusted()
	}
	if !whole {
		return &build.Fault{Message: *keyVerifyFailed, Hint: *keyVerifyFailedHint}
	}
	return nil
}

// A verifier checks and reports.
type verifier struct {
	*console
	key  *sums.PublicKey // nil: signatures are not checked
	json bool
}

// check checks a folder, an archive or a single file, and reports.
func (v *verifier) check(ctx context.Context, name string) (*sums.Report, error) {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, missing(name)
	}
	if err != nil {
		return nil, err
	}
	if filepath.Base(name) == sums.Name {
		name = filepath.Dir(name)
		info, err = os.Stat(name)
		if err != nil {
			return nil, err
		}
	}
	if info.IsDir() {
		return v.tree(ctx, name, os.DirFS(name))
	}
	if strings.EqualFold(filepath.Ext(name), ".zip") {
		return v.archive(ctx, name)
	}
	folder := os.DirFS(filepath.Dir(name))
	f, err := sums.CheckFile(ctx, folder, filepath.Base(name))
	if err != nil {
		return nil, err
	}
	r := &sums.Report{Lists: []string{sums.Name}, Files: []sums.File{f}}
	return r, v.report(name, folder, r)
}

// archive checks what a zip archive holds.
func (v *verifier) archive(ctx context.Context, name string) (*sums.Report, error) {
	z, err := zip.OpenReader(name)
	if err != nil {
		return nil, err
	}
	defer z.Close() //nolint:errcheck // it was only read
	for _, f := range z.File {
		f.Name = archived(f)
	}
	return v.tree(ctx, name, z)
}

// archived is an entry's name. Archives that Windows made name files in the
// encoding of the machine: on a Chinese one, GBK.
func archived(f *zip.File) string {
	if !f.NonUTF8 {
		return f.Name
	}
	d, err := source.Decode(f.Name, []byte(f.Name), "gb18030")
	if err != nil {
		return f.Name
	}
	return d.Text
}

func (v *verifier) tree(ctx context.Context, name string, tree fs.FS) (*sums.Report, error) {
	r, err := sums.Check(ctx, tree)
	if err != nil {
		return nil, err
	}
	return r, v.report(name, tree, r)
}

// report prints what was found, and checks the lists' signatures.
func (v *verifier) report(name string, tree fs.FS, r *sums.Report) error {
	signed, err := v.signatures(name, tree, r.Lists)
	if err != nil {
		return err
	}
	if v.json {
		return v.reportJSON(name, r, signed)
	}
	v.files(r)
	if whole := r.Count(sums.Whole); r.Trusted() {
		v.title(v.say(keyVerifyGood, diag.Visible(name), whole))
	} else {
		v.title(v.say(keyVerifyBad, diag.Visible(name), whole, r.Count(sums.Altered), r.Count(sums.Missing)))
	}
	if n := r.Count(sums.Extra); n > 0 {
		v.line(v.say(keyVerifyExtras, n))
	}
	switch signed {
	case signatureGood:
		v.line(v.say(keyVerifySigned))
	case signatureUnchecked:
		v.line(v.say(keyVerifyUnchecked))
	}
	return nil
}

var stateWords = [...]key{
	sums.Whole:   keyVerifyWhole,
	sums.Altered: keyVerifyAltered,
	sums.Missing: keyVerifyMissing,
	sums.Extra:   keyVerifyExtra,
}

// files prints a line for each file; with -q only for those that are not whole.
func (v *verifier) files(r *sums.Report) {
	styles := [...]string{sums.Whole: green, sums.Altered: red, sums.Missing: red, sums.Extra: yellow}
	t := table{align: []alignment{left, left, left}}
	for _, f := range r.Files {
		if v.quiet && f.State == sums.Whole {
			continue
		}
		words := ""
		if f.State <= sums.Altered {
			words = f.Digest.Words()
		}
		t.row(v.paint(v.outFile, styles[f.State], v.say(stateWords[f.State])), words, diag.Visible(f.Path))
	}
	t.write(v.out)
}

// A signature is what is known of a list's signature.
type signature string

const (
	signatureNone      signature = "none"
	signatureUnchecked signature = "unchecked" // no key was given
	signatureGood      signature = "good"
)

// signatures checks the signatures of all lists. With a key, a list without a
// signature or with a wrong one is an error: whoever can alter files can also
// take the signature away.
func (v *verifier) signatures(name string, tree fs.FS, lists []string) (signature, error) {
	known := signatureNone
	for _, list := range lists {
		sig, err := fs.ReadFile(tree, list+strings.TrimPrefix(sums.SignatureName, sums.Name))
		shown := path.Join(filepath.ToSlash(name), list)
		switch {
		case errors.Is(err, fs.ErrNotExist) && v.key == nil:
			continue
		case errors.Is(err, fs.ErrNotExist):
			return "", &build.Fault{Message: *keyNotSigned, Hint: *keyVerifyFailedHint, Args: []any{shown}}
		case err != nil:
			return "", err
		case v.key == nil:
			known = signatureUnchecked
			continue
		}
		data, err := fs.ReadFile(tree, list)
		if err != nil {
			return "", err
		}
		if !v.key.Verify(data, sig) {
			return "", &build.Fault{Message: *keyBadSignature, Hint: *keyVerifyFailedHint, Args: []any{shown}}
		}
		known = signatureGood
	}
	return known, nil
}

// jsonVerified is the shape of a file that was verified, jsonVerification of
// what closes the report on a folder, an archive or a file.
type jsonVerified struct {
	Type   string `json:"type"`
	Path   string `json:"path"`
	State  string `json:"state"`
	SHA256 string `json:"sha256,omitempty"`
}

type jsonVerification struct {
	Type      string    `json:"type"`
	Version   int       `json:"version"`
	Path      string    `json:"path"`
	Whole     int       `json:"whole"`
	Altered   int       `json:"altered"`
	Missing   int       `json:"missing"`
	Extra     int       `json:"extra"`
	Signature signature `json:"signature"`
}

func (v *verifier) reportJSON(name string, r *sums.Report, signed signature) error {
	e := diag.NewEncoder(v.out)
	for _, f := range r.Files {
		j := jsonVerified{Type: "verified", Path: f.Path, State: stateWords[f.State].En}
		if f.State <= sums.Altered {
			j.SHA256 = hex.EncodeToString(f.Digest[:])
		}
		if f.State == sums.Extra {
			j.State = "extra"
		}
		if err := e.Encode(j); err != nil {
			return err
		}
	}
	return e.Encode(jsonVerification{
		Type: "summary", Version: diag.JSONVersion, Path: name,
		Whole: r.Count(sums.Whole), Altered: r.Count(sums.Altered), Missing: r.Count(sums.Missing), Extra: r.Count(sums.Extra),
		Signature: signed,
	})
}

// verifyError puts an error of checking into words.
func verifyError(name string, err error) error {
	if syntax, ok := errors.AsType[*sums.SyntaxError](err); ok {
		return &build.Fault{Message: *keyBadSums, Args: []any{listOf(name, err), syntax.Line}, Hint: *keyVerifyFailedHint}
	}
	f := &build.Fault{Args: []any{name}}
	switch {
	case errors.Is(err, sums.ErrNoList):
		f.Message, f.Hint = *keyNoSums, *keyNoSumsHint
	case errors.Is(err, sums.ErrNotListed):
		f.Message, f.Hint = *keyNotListed, *keyNotListedHint
	case errors.Is(err, sums.ErrOutside), errors.Is(err, sums.ErrTooLong):
		f.Message, f.Hint, f.Args = *keySumsOutside, *keyVerifyFailedHint, []any{listOf(name, err)}
	case errors.Is(err, zip.ErrFormat), errors.Is(err, zip.ErrAlgorithm), errors.Is(err, zip.ErrChecksum), errors.Is(err, io.ErrUnexpectedEOF):
		f.Message, f.Hint = *keyBadArchive, *keyVerifyFailedHint
	default:
		return err
	}
	return f
}

// listOf is the path of the list that an error is about.
func listOf(name string, err error) string {
	if e, ok := errors.AsType[*sums.ListError](err); ok {
		return path.Join(filepath.ToSlash(name), e.Path)
	}
	return name
}
