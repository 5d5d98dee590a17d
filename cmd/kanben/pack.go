package main

import (
	"context"
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manifest"
	"kanben/book/roster"
	"kanben/build"
	"kanben/build/each"
	"kanben/build/pack"
	"kanben/build/sums"
	"kanben/fonts"
)

// shortName is the longest file name in bytes that --short-names allows.
const shortName = 80

// packFolderEnding makes the name of the folder of parcels.
const packFolderEnding = "-分发"

// packOptions are the flags of `kanben pack`.
type packOptions struct {
	buildOptions
	groups  string
	names   string
	zip     bool
	short   bool
	baseURL string
	qr      bool
	sign    string
	spare   string
	mark    bool
	plan    bool
}

// newPack makes `kanben pack`.
func newPack(c *console) *cobra.Command {
	o := &packOptions{}
	cmd := &cobra.Command{
		Use:     "pack " + c.say(keyManuscriptsUsage),
		Short:   c.say(keyPackShort),
		Long:    c.say(keyPackLong),
		Example: c.say(keyPackExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runPack(cmd.Context(), c, o, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&o.groups, "groups", "", c.say(keyFlagGroupsFile))
	flags.BoolVar(&o.plan, "plan", false, c.say(keyFlagPlan))
	flags.StringVarP(&o.output, "output", "o", "", c.say(keyFlagOutput))
	flags.Var(oneOf(&o.names, "zh", "ascii", "both"), "names", c.say(keyFlagNames))
	flags.BoolVar(&o.short, "short-names", false, c.say(keyFlagShort))
	flags.BoolVar(&o.zip, "zip", false, c.say(keyFlagZip))
	flags.StringVar(&o.baseURL, "base-url", "", c.say(keyFlagBaseURL))
	flags.BoolVar(&o.qr, "qr", true, c.say(keyFlagQR))
	flags.StringVar(&o.sign, "sign", "", c.say(keyFlagSign))
	flags.StringVar(&o.spare, "spare", "", c.say(keyFlagSpare))
	flags.BoolVar(&o.mark, "mark", false, c.say(keyFlagMark))
	o.registerBook(c, cmd)
	complete(cmd, "names", oneWord("zh", "ascii", "both"))
	return cmd
}

// runPack makes the book's files for the groups and puts them into parcels.
func runPack(ctx context.Context, c *console, o *packOptions, args []string) error {
	d, err := c.gather(ctx, args, &o.manuscriptFlags)
	if err != nil {
		return err
	}
	if err := checkAddress(o.baseURL); err != nil {
		return err
	}
	p := &packer{console: c, options: o, desk: d, json: o.json}
	if err := p.readGroups(ctx); err != nil {
		return err
	}
	if p.spare, err = percent(o.spare); err != nil {
		return err
	}
	sign, err := p.signer()
	if err != nil {
		return err
	}
	if o.only, err = p.outputs(); err != nil {
		return err
	}
	job, faces, err := o.prepare(ctx, c, d)
	if err != nil {
		return err
	}
	progress := c.startProgress()
	job.Progress = progress.enter
	err = p.make(ctx, job)
	var shelves map[string][]*pack.Item
	if err == nil {
		shelves = p.shelves()
		err = p.mark(ctx, job, shelves)
	}
	progress.stop()
	r := &report{console: c, desk: d, json: o.json, faces: faces}
	if _, ok := errors.AsType[*build.Forbidden](err); ok {
		return errors.Join(r.findings(p.volume), r.summary(p.volume), err)
	}
	if err != nil {
		return inputError(err)
	}
	p.share(p.packOptions(), func(g *roster.Group) []*pack.Item { return p.items(g, shelves) })
	if err := p.tell(); err != nil {
		return err
	}
	if o.plan {
		if !c.quiet && !o.json {
			c.line(c.say(keyPlanOnly))
		}
		return nil
	}
	return p.write(ctx, job.Fonts, sign)
}

// A packer makes parcels and tells of them.
type packer struct {
	*console
	options *packOptions
	desk    *desk
	json    bool
	spare   int

	groups   []*roster.Group
	findings diag.List
	volume   *build.Volume
	volumes  map[string]*build.Volume       // by the groups' choices of speeches; "" is the whole book
	marked   map[*roster.Group][]*pack.Item // files of groups whose copies name them
	plan     *pack.Plan
}

// manifest is the book.yaml, nil if there is none.
func (p *packer) manifest() *manifest.Manifest {
	if p.desk.project == nil {
		return nil
	}
	return p.desk.project.manifest
}

// outputs are the outputs that some group wants, in the order of the targets
// and of book.yaml's own.
func (p *packer) outputs() ([]string, error) {
	known := build.TargetNames()
	if m := p.manifest(); m != nil {
		for i := range m.Outputs {
			whole, _ := m.Whole(&m.Outputs[i])
			if name := whole.Name(); !slices.Contains(known, name) {
				known = append(known, name)
			}
		}
	}
	var wanted []string
	for _, g := range p.groups {
		for _, name := range wants(g) {
			if !slices.Contains(known, name) {
				return nil, usage(keyNoOutput, keyCanBe, name, strings.Join(known, ", "))
			}
			if !slices.Contains(wanted, name) {
				wanted = append(wanted, name)
			}
		}
	}
	slices.SortFunc(wanted, func(a, b string) int { return slices.Index(known, a) - slices.Index(known, b) })
	return wanted, nil
}

// wants are the outputs that a group wants.
func wants(g *roster.Group) []string {
	names := slices.Clone(g.Needs)
	for _, c := range g.Copies {
		names = append(names, c.Output)
	}
	return names
}

// make makes the book, and an excerpt for each choice of speeches.
func (p *packer) make(ctx context.Context, job *build.Job) error {
	var err error
	if p.volume, err = build.Run(ctx, job); err != nil {
		return err
	}
	p.volumes = map[string]*build.Volume{"": p.volume}
	for _, g := range p.groups {
		keep, err := p.choice(g)
		if err != nil {
			return err
		}
		key := pack.ChoiceOf(g)
		if p.volumes[key] != nil {
			continue
		}
		if !slices.ContainsFunc(p.volume.Book.Speeches, func(s *book.Speech) bool { return s.Number > 0 && keep(s) }) {
			return &rosterError{diag.List{roster.NoneLeft(g)}}
		}
		if p.volumes[key], err = p.volume.Excerpt(ctx, job, keep); err != nil {
			return err
		}
	}
	return nil
}

// share plans what each group gets; items gives the files that are there for it.
func (p *packer) share(o pack.Options, items func(*roster.Group) []*pack.Item) {
	plan, list := pack.Make(&p.volume.Book.Meta, p.groups, o, items)
	p.plan = plan
	p.findings = append(p.findings, list...)
}

// shelves are the files of all volumes, each volume's made once.
func (p *packer) shelves() map[string][]*pack.Item {
	shelves := map[string][]*pack.Item{}
	for key, v := range p.volumes {
		shelves[key] = v.Items()
	}
	return shelves
}

// choice tells which speeches a group gets. A word that no speech is meant by is
// an error.
func (p *packer) choice(g *roster.Group) (func(*book.Speech) bool, error) {
	for _, word := range slices.Concat(g.Include, g.Exclude) {
		if !slices.ContainsFunc(p.volume.Book.Speeches, func(s *book.Speech) bool { return isMeant(s, word) }) {
			return nil, &rosterError{diag.List{roster.NoSpeech(g, word)}}
		}
	}
	any := func(words []string, s *book.Speech) bool {
		return slices.ContainsFunc(words, func(w string) bool { return isMeant(s, w) })
	}
	return func(s *book.Speech) bool {
		return (len(g.Include) == 0 || any(g.Include, s)) && !any(g.Exclude, s)
	}, nil
}

// packOptions are the wishes of flags and book.yaml for parcels.
func (p *packer) packOptions() pack.Options {
	o := pack.Options{Zip: p.options.zip, BaseURL: p.options.baseURL, NoQR: !p.options.qr, Limits: usualLimits()}
	switch p.options.names {
	case "ascii":
		o.Names = pack.ASCII
	case "both":
		o.Names = pack.Both
	}
	if p.options.short {
		o.MaxBytes = shortName
	}
	if m := p.manifest(); m != nil {
		for _, c := range m.Channels {
			o.Limits[strings.ToLower(c.Key.S)] = pack.Limit{MaxBytes: int64(c.Value.MaxMB.N) * 1_000_000, MaxFiles: c.Value.MaxFiles.N}
		}
	}
	return o
}

// usualLimits are those of channels that book.yaml says nothing of, by all the
// names that people write. Public pages disagree on some: these are the lower
// figures.
func usualLimits() map[string]pack.Limit {
	wechat := pack.Limit{MaxBytes: 100_000_000}
	mail := pack.Limit{MaxBytes: 20_000_000}
	kindle := pack.Limit{MaxBytes: 50_000_000, MaxFiles: 25}
	return map[string]pack.Limit{
		"wechat": wechat, "微信": wechat, "微信群": wechat, "weixin": wechat,
		"mail": mail, "email": mail, "e-mail": mail, "邮件": mail, "邮箱": mail, "电子邮件": mail, "电邮": mail, "kindle": kindle,
	}
}

// signer reads the key to sign with, nil without one.
func (p *packer) signer() (pack.Signer, error) {
	path := p.options.sign
	if path == "" {
		return nil, nil
	}
	key, err := sums.ReadSecretKey(path, p.getenv("KANBEN_SIGN_PASSWORD"))
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, missing(path)
	case errors.Is(err, sums.ErrWrongPassword):
		return nil, usage(keyBadPassword, keyPasswordHint, path)
	case errors.Is(err, sums.ErrNoSecretKey):
		return nil, usage(keyBadSecret, nil, path)
	case err != nil:
		return nil, fault(keyCannotRead, pathless(err), path)
	}
	return func(list []byte) []byte { return key.Sign(list, p.volume.Book.Meta.Title) }, nil
}

// percent reads a whole number of per cent, 0 if it is not given.
func percent(s string) (int, error) {
	if s == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(strings.TrimSuffix(s, "%"))
	if err != nil || n < 0 || n > 100 {
		return 0, usage(keyFlagWrongValue, keyFlagAllowed, "--spare", s, "0 … 100")
	}
	return n, nil
}

// write makes the tree of parcels and puts it on the disk.
func (p *packer) write(ctx context.Context, set *fonts.Set, sign pack.Signer) error {
	if set == nil {
		set = fonts.Embedded()
	}
	handouts, err := p.handouts(set)
	if err != nil {
		return err
	}
	totals, err := p.plan.Summaries(p.spare)
	if err != nil {
		return err
	}
	order, err := p.plan.PrintOrder(p.spare, set)
	if err != nil {
		return err
	}
	d := p.plan.Deliver(func(from, to int) ([][]pack.Entry, error) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		covers, err := p.plan.Covers(from, to, set)
		own := make([][]pack.Entry, len(covers))
		for i, data := range covers {
			own[i] = append([]pack.Entry{{Path: pack.CoverName, Data: data}}, handouts[from+i]...)
		}
		return own, err
	})
	d.Root, d.Sign = append(totals, order...), sign
	progress := p.startProgress()
	d.Progress = func(n int) { progress.tell(p.say(keyPackMaking, n, len(p.plan.Parcels))) }
	folder := p.options.output
	if folder == "" {
		folder = strings.TrimSuffix(p.desk.folder(p.volume.Book.Meta.Title), folderEnding) + packFolderEnding
	}
	err = d.Write(ctx, folder, p.options.force)
	progress.stop()
	if err != nil {
		return packError(unwrapPanic(err))
	}
	return p.written(folder, sign != nil)
}

// unwrapPanic keeps the stack of a panic of parallel work for the report.
func unwrapPanic(err error) error {
	if bug, ok := errors.AsType[*each.Panic](err); ok {
		return bug
	}
	return err
}

// rate is the pace of speaking and reading.
func (p *packer) rate() pack.Rate {
	r := pack.UsualRate
	if m := p.manifest(); m != nil {
		if n := m.SpeechRate.Speak.N; n > 0 {
			r.Speak = n
		}
		if n := m.SpeechRate.Read.N; n > 0 {
			r.Read = n
		}
	}
	return r
}

// packError puts an error of writing into words.
func packError(err error) error {
	if conflict, ok := errors.AsType[*pack.ConflictError](err); ok {
		if conflict.NotOurs {
			return &build.Fault{Message: *keyPackForeign, Hint: *keyPackOther, Args: []any{conflict.Dir}}
		}
		return inTheWay(keyPackConflict, keyPackForce, conflict.Dir, slices.Concat(conflict.Changed, conflict.Foreign))
	}
	if w, ok := errors.AsType[*pack.WriteError](err); ok {
		return fault(keyCannotWrite, pathless(w.Err), w.Path)
	}
	return err
}

// inTheWay is an error about files of a place, the first of which it names.
func inTheWay(message, hint key, place string, names []string) error {
	shown := strings.Join(names[:min(len(names), 5)], ", ")
	if len(names) > 5 {
		return &build.Fault{Message: joinText(*message, *keyAlsoFiles), Hint: *hint, Args: []any{place, shown, len(names)}}
	}
	return &build.Fault{Message: *message, Hint: *hint, Args: []any{place, shown}}
}
