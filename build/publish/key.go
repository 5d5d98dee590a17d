package publish

import (
	"path/filepath"
	"strings"
)

// A Key is what opens a store: user and password, or what S3 calls so. Its
// secrets are never printed.
type Key struct {
	ID            string
	secret, token string
}

// NewKey makes a key. A token is that of a session, mostly "".
func NewKey(id, secret, token string) Key { return Key{id, secret, token} }

// String names the key, without its secrets.
func (k Key) String() string { return k.ID }

// GoString is String, so that no form of printing shows the secrets.
func (k Key) GoString() string { return k.ID }

// hide takes secrets out of what a server says. Some send back what they got.
func (k Key) hide(s string) string {
	for _, secret := range []string{k.secret, k.token, k.ID} {
		if secret != "" {
			s = strings.ReplaceAll(s, secret, "***")
		}
	}
	return s
}

// Surroundings are where keys are looked for.
type Surroundings struct {
	Getenv   func(string) string
	ReadFile func(path string) ([]byte, error)
	Home     string // the user's folder
}

// first is the first of some variables of the environment that is set.
func (s *Surroundings) first(names ...string) string {
	for _, n := range names {
		if v := s.Getenv(n); v != "" {
			return v
		}
	}
	return ""
}

// profile reads the user's profile of the files of Amazon's tools.
func (s *Surroundings) profile() map[string]string {
	name := s.first("AWS_PROFILE", "AWS_DEFAULT_PROFILE")
	if name == "" {
		name = "default"
	}
	values := map[string]string{}
	for _, f := range []struct{ variable, file, section string }{
		{"AWS_CONFIG_FILE", "config", "profile " + name},
		{"AWS_SHARED_CREDENTIALS_FILE", "credentials", name},
	} {
		file := s.Getenv(f.variable)
		if file == "" {
			file = filepath.Join(s.Home, ".aws", f.file)
		}
		data, err := s.ReadFile(file)
		if err != nil {
			continue // most people have none
		}
		for _, section := range []string{name, f.section} {
			for k, v := range sectionOf(string(data), section) {
				values[k] = v
			}
		}
	}
	return values
}

// sectionOf reads a section of an INI file.
func sectionOf(data, section string) map[string]string {
	values := map[string]string{}
	inside := false
	for line := range strings.Lines(data) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#' || line[0] == ';':
		case line[0] == '[':
			inside = strings.TrimSpace(strings.Trim(line, "[]")) == section
		case inside:
			if name, value, ok := strings.Cut(line, "="); ok {
				values[strings.ToLower(strings.TrimSpace(name))] = strings.TrimSpace(value)
			}
		}
	}
	return values
}

// Bucket looks for the key of a bucket, and for the endpoint and region if none
// is named: in the environment (AWS_…, MINIO_…), then in Amazon's files.
func (s *Surroundings) Bucket(b *Bucket) (Key, error) {
	p := s.profile()
	key := Key{
		s.first("AWS_ACCESS_KEY_ID", "AWS_ACCESS_KEY", "MINIO_ACCESS_KEY", "MINIO_ROOT_USER"),
		s.first("AWS_SECRET_ACCESS_KEY", "AWS_SECRET_KEY", "MINIO_SECRET_KEY", "MINIO_ROOT_PASSWORD"),
		s.first("AWS_SESSION_TOKEN"),
	}
	if key.ID == "" || key.secret == "" {
		key = Key{p["aws_access_key_id"], p["aws_secret_access_key"], p["aws_session_token"]}
	}
	if b.Endpoint == "" {
		if b.Endpoint = s.first("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"); b.Endpoint == "" {
			b.Endpoint = p["endpoint_url"]
		}
	}
	if b.Region == "" {
		if b.Region = s.first("AWS_REGION", "AWS_DEFAULT_REGION"); b.Region == "" {
			b.Region = p["region"]
		}
	}
	if key.ID == "" || key.secret == "" {
		return Key{}, &Error{Reason: NoCredentials, Place: b.Name}
	}
	return key, nil
}

// Share looks for the user and password of a WebDAV share: in the environment
// (KANBEN_WEBDAV_USER, KANBEN_WEBDAV_PASSWORD), then in netrc. None is a share
// that is open.
func (s *Surroundings) Share(host string) Key {
	if user := s.Getenv("KANBEN_WEBDAV_USER"); user != "" {
		return Key{user, s.Getenv("KANBEN_WEBDAV_PASSWORD"), ""}
	}
	files := []string{s.Getenv("NETRC")}
	if files[0] == "" {
		files = []string{filepath.Join(s.Home, ".netrc"), filepath.Join(s.Home, "_netrc")}
	}
	for _, f := range files {
		if data, err := s.ReadFile(f); err == nil {
			if key, ok := netrc(string(data), host); ok {
				return key
			}
		}
	}
	return Key{}
}

// netrc finds a machine in a netrc file (curl(1), --netrc).
func netrc(data, host string) (key Key, found bool) {
	words := strings.Fields(data)
	for i := 0; i < len(words); i++ {
		value := func() string {
			if i++; i < len(words) {
				return words[i]
			}
			return ""
		}
		switch words[i] {
		case "machine", "default":
			if found {
				return key, true
			}
			found = words[i] == "default" || value() == host
		case "login":
			if v := value(); found {
				key.ID = v
			}
		case "password":
			if v := value(); found {
				key.secret = v
			}
		case "macdef":
			return key, found // macros end the part that everybody reads alike
		}
	}
	return key, found
}
