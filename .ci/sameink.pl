# sameink.pl SOURCE SHEET: two grey pictures (PGM) show the same ink, wherever it
# stands on them. A page that lies on its side is turned back first.
use strict;
use warnings;

sub picture {
  open my $f, '<:raw', $_[0] or die "$_[0]: $!";
  local $/;
  my ($w, $h, $data) = <$f> =~ /^P5\s+(\d+)\s+(\d+)\s+255\s(.*)$/s or die "$_[0] is no PGM";
  return { w => $w, h => $h, rows => [map { [unpack 'C*', substr $data, $_ * $w, $w] } 0 .. $h - 1] };
}

sub turned {    # a quarter turn clockwise
  my $p = shift;
  my $rows = $p->{rows};
  return { w => $p->{h}, h => $p->{w}, rows => [map { my $x = $_; [map { $rows->[$p->{h} - 1 - $_][$x] } 0 .. $p->{h} - 1] } 0 .. $p->{w} - 1] };
}

sub ink {       # the part that is not white
  my $p = shift;
  my ($x0, $y0, $x1, $y1) = ($p->{w}, $p->{h}, -1, -1);
  for my $y (0 .. $p->{h} - 1) {
    for my $x (0 .. $p->{w} - 1) {
      next if $p->{rows}[$y][$x] > 247;
      $x0 = $x if $x < $x0; $x1 = $x if $x > $x1;
      $y0 = $y if $y < $y0; $y1 = $y if $y > $y1;
    }
  }
  return ($x0, $y0, $x1, $y1);
}

my ($a, $b) = map { picture($_) } @ARGV[0, 1];
$b = turned($b) if ($a->{w} > $a->{h}) != ($b->{w} > $b->{h});
my ($ax0, $ay0, $ax1, $ay1) = ink($a);
my ($bx0, $by0, $bx1, $by1) = ink($b);
if ($ax1 < 0) {
  die "$ARGV[0] is blank, the sheet is not\n" if $bx1 >= 0;
  exit 0;
}
my ($w, $h) = ($ax1 - $ax0, $ay1 - $ay0);
die sprintf("%s: ink of %d x %d, on the sheet %d x %d\n", $ARGV[0], $w, $h, $bx1 - $bx0, $by1 - $by0)
  if abs($w - ($bx1 - $bx0)) > 3 || abs($h - ($by1 - $by0)) > 3;
# the two stand on other fractions of a pixel, so patches are compared, not pixels
sub patches {
  my ($p, $x0, $y0) = @_;
  my %sum;
  for my $y (0 .. $h) {
    for my $x (0 .. $w) {
      my $v = 255 - ($p->{rows}[$y0 + $y][$x0 + $x] // 255);
      $sum{int($x / 8) . ',' . int($y / 8)} += $v if $v;
    }
  }
  return \%sum;
}
my $p = patches($a, $ax0, $ay0);
my $least = 1;
for my $dx (-2 .. 2) {
  for my $dy (-2 .. 2) {
    next if $bx0 + $dx < 0 || $by0 + $dy < 0;
    my $q = patches($b, $bx0 + $dx, $by0 + $dy);
    my ($all, $other) = (0, 0);
    for my $k (keys %{{%$p, %$q}}) {
      my ($u, $v) = ($p->{$k} // 0, $q->{$k} // 0);
      $all += $u;
      $other += abs($u - $v);
    }
    $least = $other / $all if $other / $all < $least;
  }
}
die sprintf("%s: %.0f %% of the ink is elsewhere or another\n", $ARGV[0], 100 * $least) if $least > 0.15;
