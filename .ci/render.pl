# render.pl LEFT RIGHT: two folders of pages as PGM pictures, drawn by two programs,
# show the same. Cells of 10 × 10 pixels are compared by their mean grey: edges fall a
# part of a pixel apart, which makes up to 53 of 255 at 100 pixels an inch, a glyph
# of 10.5 pt that is not drawn 64 and more. Says the largest difference of a cell and
# of a page, and fails if one is beyond what smoothing explains.
use strict;
use warnings;

my ($left, $right) = @ARGV;
my $cell = 10;
my ($most, $most_page, $where) = (0, 0, '');

sub picture {
    my ($path) = @_;
    open my $f, '<:raw', $path or die "$path: $!\n";
    local $/;
    my $data = <$f>;
    $data =~ s/\AP5\s+(?:#[^\n]*\n\s*)*(\d+)\s+(\d+)\s+255\s// or die "$path is no picture\n";
    return ($1, $2, $data);
}

# cells gives the mean grey of the cells of a picture.
sub cells {
    my ($w, $h, $data, $cols, $rows) = @_;
    my @sum = (0) x ($cols * $rows);
    for my $y (0 .. $rows * $cell - 1) {
        my @row = unpack 'C*', substr $data, $y * $w, $cols * $cell;
        my $at = int($y / $cell) * $cols;
        for my $x (0 .. $#row) { $sum[$at + int($x / $cell)] += $row[$x] }
    }
    return map { $_ / $cell / $cell } @sum;
}

my @pages = map { m{([^/]+)$} } glob "$left/*.pgm";
my @others = glob "$right/*.pgm";
die scalar(@pages) . " pages and " . scalar(@others) . "\n" unless @pages && @pages == @others;
for my $page (@pages) {
    my ($w, $h, $a) = picture("$left/$page");
    my ($v, $g, $b) = picture("$right/$page");
    die "$page: $w x $h and $v x $g pixels\n" if abs($w - $v) > 1 || abs($h - $g) > 1;
    my ($cols, $rows) = (int(($w < $v ? $w : $v) / $cell), int(($h < $g ? $h : $g) / $cell));
    my @a = cells($w, $h, $a, $cols, $rows);
    my @b = cells($v, $g, $b, $cols, $rows);
    my $total = 0;
    for my $i (0 .. $#a) {
        my $d = abs($a[$i] - $b[$i]);
        $total += $d;
        ($most, $where) = ($d, $page) if $d > $most;
    }
    $most_page = $total / @a if $total / @a > $most_page;
}
printf "%d pages, cells differ by %.0f of 255 at most, pages by %.1f\n", scalar(@pages), $most, $most_page;
if ($most > 60 || $most_page > 6) { print "on $where\n"; exit 1 }
