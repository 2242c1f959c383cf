#include "core/command/html_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

#include "core/text/character.h"

// By hand: of a page only its lines are wanted, no tree. libxml2 was weighed: it reads HTML 4 and would be the largest
// dependency of the command; libgumbo is no longer kept.

namespace mubiao {
namespace {

using Text = std::u16string_view;

enum class Element : std::uint8_t { plain, line_break, block, cell, row, preformatted, dropped, code, empty };

/// Names between spaces.
struct Names {
  Element element;
  Text names;
};

constexpr Names elements[] = {
    {Element::line_break, u" br hr "},
    {Element::preformatted, u" pre "},
    {Element::row, u" tr "},
    {Element::cell, u" td th "},
    // without a word of the report in them: code, controls, media, and the frame of a web page
    {Element::code, u" script style noscript textarea title iframe "},
    {Element::dropped,
     u" template nav footer aside form button select datalist svg math canvas object audio video map dialog rt rp "},
    {Element::empty, u" input img meta link base embed area col source wbr "},  // never closed
    // begin and end a line of their own
    {Element::block,
     u" address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 "
     u"h6 header hgroup html legend li main ol p section summary table tbody tfoot thead ul "},
};

constexpr Text dropped_roles[] = {u"navigation", u"banner", u"contentinfo", u"search", u"complementary",
                                  u"dialog",     u"menu",   u"menubar",     u"toolbar"};

struct Entity {
  Text name;
  char16_t unit;
};

constexpr Entity entities[] = {
    {u"amp", u'&'},   {u"lt", u'<'},     {u"gt", u'>'},     {u"quot", u'"'},    {u"apos", u'\''},  {u"nbsp", u'\xA0'},
    {u"ensp", u' '},  {u"emsp", u' '},   {u"thinsp", u' '}, {u"ldquo", u'“'},   {u"rdquo", u'”'},  {u"lsquo", u'‘'},
    {u"rsquo", u'’'}, {u"mdash", u'—'},  {u"ndash", u'–'},  {u"hellip", u'…'},  {u"middot", u'·'}, {u"bull", u'•'},
    {u"times", u'×'}, {u"permil", u'‰'}, {u"deg", u'°'},    {u"sup2", u'²'},    {u"sup3", u'³'},   {u"le", u'≤'},
    {u"ge", u'≥'},    {u"plusmn", u'±'}, {u"yen", u'¥'},    {u"copy", u'©'},    {u"laquo", u'«'},  {u"raquo", u'»'},
    {u"radic", u'√'}, {u"minus", u'−'},  {u"asymp", u'≈'},  {u"zwj", u'\u200D'}};

bool is_space(char16_t unit) {
  return (unit >= u'\t' && unit <= u'\r') || is_one_of(unit, u" \xA0\u3000\u2028\u2029\uFEFF") ||
         (unit >= u'\u2000' && unit <= u'\u200A');
}

bool is_break(char16_t unit) { return unit == u'\n' || unit == u'\r'; }

bool is_chinese(char16_t unit) {
  return (unit >= 0x2014 && unit <= 0x2026) || (unit >= 0x3001 && unit <= 0x303F) ||
         (unit >= 0x3400 && unit <= 0x9FFF) || unit >= 0xFF00;
}

char16_t lower(char16_t unit) { return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit; }

bool is_letter(char16_t unit) { return lower(unit) >= u'a' && lower(unit) <= u'z'; }

std::u16string lowered(Text text) {
  std::u16string made(text);
  std::transform(made.begin(), made.end(), made.begin(), lower);
  return made;
}

Element element_of(Text name) {
  const std::u16string wanted = u' ' + std::u16string(name) + u' ';
  const auto* const found = std::find_if(std::begin(elements), std::end(elements),
                                         [&](const Names& each) { return each.names.find(wanted) != Text::npos; });
  return found == std::end(elements) ? Element::plain : found->element;
}

// ---- tags

struct Tag {
  std::u16string name;
  bool closes = false;
  bool is_link = false;
  bool hidden = false;  ///< by an attribute
  std::size_t end = 0;  ///< behind it
};

/// A style that hides: display:none, visibility:hidden, whatever spaces stand in it.
bool hides(Text style) {
  std::u16string bare;
  for (const char16_t unit : style) {
    if (!is_space(unit)) bare += lower(unit);
  }
  for (const Text way : {u"display:none", u"visibility:hidden"}) {
    const std::size_t at = bare.find(way);
    if (at == 0 || (at != bare.npos && bare[at - 1] == u';')) return true;
  }
  return false;
}

void take_attribute(Tag& tag, const std::u16string& name, Text value) {
  if (name == u"href") tag.is_link = tag.name == u"a";
  if (name == u"hidden" || (name == u"aria-hidden" && value == u"true")) tag.hidden = true;
  if (name == u"style") tag.hidden = tag.hidden || hides(value);
  if (name == u"role" &&
      std::find(std::begin(dropped_roles), std::end(dropped_roles), value) != std::end(dropped_roles))
    tag.hidden = true;
}

/// Reads a tag from its `<` on, as browsers do: values in quotes may hold `>`, a name may follow a quote or a slash.
class TagReader {
 public:
  TagReader(Text html, std::size_t at) : html_(html), at_(at + 1) {}

  Tag read() {
    Tag tag;
    tag.closes = is(u'/');
    if (tag.closes) ++at_;
    tag.name = lowered(word([](char16_t unit) { return !is_space(unit) && unit != u'/' && unit != u'>'; }));
    while (at_ < html_.size() && !is(u'>')) attribute(tag);
    tag.end = std::min(at_ + 1, html_.size());
    return tag;
  }

 private:
  bool is(char16_t unit) const { return at_ < html_.size() && html_[at_] == unit; }

  void skip_spaces() {
    while (at_ < html_.size() && is_space(html_[at_])) ++at_;
  }

  template <typename Belongs>
  Text word(Belongs belongs) {
    const std::size_t start = at_;
    while (at_ < html_.size() && belongs(html_[at_])) ++at_;
    return html_.substr(start, at_ - start);
  }

  void attribute(Tag& tag) {
    skip_spaces();
    const Text name = word([](char16_t unit) { return !is_space(unit) && !is_one_of(unit, u"/>=\"'"); });
    if (name.empty()) {
      if (!is(u'>')) at_ = std::min(at_ + 1, html_.size());
      return;
    }
    skip_spaces();
    Text value;
    if (is(u'=')) {
      ++at_;
      skip_spaces();
      value = this->value();
    }
    take_attribute(tag, lowered(name), value);
  }

  Text value() {
    if (!is(u'"') && !is(u'\'')) return word([](char16_t unit) { return !is_space(unit) && unit != u'>'; });
    const char16_t quote = html_[at_++];
    const Text value = word([=](char16_t unit) { return unit != quote; });
    at_ = std::min(at_ + 1, html_.size());
    return value;
  }

  Text html_;
  std::size_t at_;
};

// ---- text

void append_character(std::u16string& out, std::uint32_t code) {
  constexpr std::uint32_t beyond = 0x10000, last = 0x10FFFF;
  if (code == 0 || code > last) code = 0xFFFD;
  if (code < beyond) return out.push_back(static_cast<char16_t>(code));
  out.push_back(static_cast<char16_t>(0xD7C0 + (code >> 10U)));
  out.push_back(static_cast<char16_t>(0xDC00 + (code & 0x3FFU)));
}

/// The number of &#8212; or &#x2014; without its marks; nothing where it is none.
bool read_code(Text digits, std::uint32_t& code) {
  const bool hexadecimal = !digits.empty() && lower(digits[0]) == u'x';
  if (hexadecimal) digits.remove_prefix(1);
  code = 0;
  for (const char16_t unit : digits) {
    const char16_t small = lower(unit);
    const bool is_letter_digit = hexadecimal && small >= u'a' && small <= u'f';
    if (!is_digit(unit) && !is_letter_digit) return false;
    code = code * (hexadecimal ? 16 : 10) + (is_letter_digit ? small - u'a' + 10 : unit - u'0');
  }
  return !digits.empty();
}

bool append_entity(std::u16string& out, Text name) {
  std::uint32_t code = 0;
  if (name.starts_with(u'#')) return read_code(name.substr(1), code) && (append_character(out, code), true);
  const auto* const found =
      std::find_if(std::begin(entities), std::end(entities), [=](const Entity& each) { return each.name == name; });
  if (found != std::end(entities)) out.push_back(found->unit);
  return found != std::end(entities);
}

/// Characters named by `&…;` in their own form; other `&` stay.
void append_decoded(std::u16string& out, Text text) {
  constexpr std::size_t longest = 9;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t sign = std::min(text.find(u'&', at), text.size());
    out.append(text.substr(at, sign - at));
    if (sign == text.size()) return;
    const Text rest = text.substr(sign + 1, longest);
    const std::size_t end = rest.find(u';');
    const bool read = end != rest.npos && append_entity(out, rest.substr(0, end));
    if (!read) out.push_back(u'&');
    at = sign + 1 + (read ? end + 1 : 0);
  }
}

/// As a browser lays it out: spaces in a row are one, and a line break of the source between two Chinese characters is
/// none.
std::u16string laid_out(Text text) {
  std::u16string line;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_space(text[end])) ++end;
    if (end == at) {
      line.push_back(text[at++]);
      continue;
    }
    const Text gap = text.substr(at, end - at);
    const bool breaks = std::any_of(gap.begin(), gap.end(), is_break);
    const bool apart =
        !breaks || line.empty() || end == text.size() || !is_chinese(line.back()) || !is_chinese(text[end]);
    if (!line.empty() && end < text.size() && apart) line.push_back(u' ');
    at = end;
  }
  return line;
}

void trim_end(std::u16string& line) {
  while (!line.empty() && is_space(line.back())) line.pop_back();
}

// ---- lines

/// An element that is open.
struct Open {
  std::u16string name;
  Element element = Element::plain;
  std::size_t first_line = 0;
  std::vector<std::size_t> cells;  ///< of a row: the first line of each
  bool lays_out = false;           ///< a row whose cells hold paragraphs or tables
  std::size_t links = 0, link_text = 0, text = 0;
};

class Page {
 public:
  explicit Page(Text html) : html_(html) {}

  std::u16string read() {
    open_.emplace_back();
    for (std::size_t at = 0; at < html_.size();) {
      const std::size_t sign = std::min(next_tag(at), html_.size());
      if (sign > at) add(html_.substr(at, sign - at));
      if (sign == html_.size()) break;
      at = read_markup(sign);
    }
    while (open_.size() > 1) close_last();
    end_line();
    return joined(0, lines_.size(), u'\n');
  }

 private:
  /// The next `<` that opens a tag, a comment or a declaration.
  std::size_t next_tag(std::size_t at) const {
    for (at = html_.find(u'<', at); at != html_.npos; at = html_.find(u'<', at + 1)) {
      const char16_t next = at + 1 < html_.size() ? html_[at + 1] : u' ';
      if (is_letter(next) || is_one_of(next, u"/!?")) return at;
    }
    return html_.npos;
  }

  /// Takes what begins at the `<`; gives where it ends.
  std::size_t read_markup(std::size_t at) {
    if (html_.substr(at).starts_with(u"<!--")) return behind(u"-->", at + 2);
    if (html_[at + 1] == u'!' || html_[at + 1] == u'?') return behind(u">", at);
    const Tag tag = TagReader(html_, at).read();
    const Element element = element_of(tag.name);
    if (tag.closes) return close(tag, element), tag.end;
    if (element == Element::code) return behind_code(tag);
    if (skipped_ == 0 || tag.name == skipped_name_ || (skipped_name_ == u"p" && element == Element::block))
      start(tag, element);
    return tag.end;
  }

  std::size_t behind(Text mark, std::size_t at) const {
    const std::size_t found = html_.find(mark, at);
    return found == html_.npos ? html_.size() : found + mark.size();
  }

  /// What stands in a script is no markup: up to its closing tag.
  std::size_t behind_code(const Tag& tag) const {
    for (std::size_t at = html_.find(u"</", tag.end); at != html_.npos; at = html_.find(u"</", at + 2)) {
      if (lowered(html_.substr(at + 2, tag.name.size())) == tag.name) return behind(u">", at);
    }
    return html_.size();
  }

  void start(const Tag& tag, Element element) {
    if (element == Element::empty) return;
    const bool ends_its_like =
        tag.name == u"p" || tag.name == u"li" || element == Element::cell || element == Element::row;
    if (skipped_ > 0 && tag.name == skipped_name_ && !ends_its_like) return void(++skipped_);
    skipped_ = 0;
    if (element == Element::line_break) return end_line();
    if (tag.hidden || element == Element::dropped) return skip(tag);
    if (ends_its_like) close_before(tag, element);
    if (element != Element::plain || tag.is_link) open(tag, element);
  }

  /// A paragraph, an entry or a cell that is not closed ends where the next begins.
  void close_before(const Tag& tag, Element element) {
    if (open_.back().name == u"p") close_last();
    const bool in_row = element == Element::cell || element == Element::row;
    if (in_row && open_.back().element == Element::cell) close_last();
    if (open_.back().name == tag.name) close_last();
  }

  void skip(const Tag& tag) {
    skipped_ = 1;
    skipped_name_ = tag.name;
  }

  void open(const Tag& tag, Element element) {
    if (element != Element::plain) end_line();
    if (element == Element::cell && open_.back().element == Element::row) open_.back().cells.push_back(lines_.size());
    if (tag.name == u"table") mark_rows_around();
    Open made;
    made.name = tag.name;
    made.element = element;
    made.first_line = lines_.size();
    made.links = tag.is_link ? 1 : 0;
    links_open_ += made.links;
    open_.push_back(std::move(made));
  }

  /// A table in a cell: what is around it lays out a page. The cell around it stands above its row.
  void mark_rows_around() {
    for (std::size_t i = open_.size(); i-- > lowest_looked_at() && open_[i].name != u"table";) {
      if (open_[i].element == Element::row) open_[i].lays_out = true;
    }
  }

  void close(const Tag& tag, Element element) {
    if (skipped_ > 0) {
      if (tag.name == skipped_name_) --skipped_;
      return;
    }
    if (element == Element::plain && tag.name != u"a") return;
    for (std::size_t i = open_.size(); i-- > lowest_looked_at();) {
      if (open_[i].name != tag.name) continue;
      while (open_.size() > i) close_last();
      return;
    }
  }

  /// No page nests deeper; where one does, its time stays linear.
  std::size_t lowest_looked_at() const {
    constexpr std::size_t farthest = 64;
    return open_.size() > farthest ? open_.size() - farthest : 1;
  }

  void close_last() {
    Open last = std::move(open_.back());
    if (last.element != Element::plain) end_line();
    open_.pop_back();
    Open& around = open_.back();
    constexpr std::size_t longest_data = 300;  // units of a cell: a longer one lays out a page
    if (last.element == Element::cell && last.text > longest_data) around.lays_out = true;
    if (last.element == Element::row && !last.lays_out) join_cells(last);
    const bool is_block = last.element == Element::block || last.element == Element::preformatted;
    if (is_block && last.links > 1 && 10 * last.link_text > 6 * last.text) lines_.resize(last.first_line);  // a menu
    links_open_ -= last.name == u"a" ? 1 : 0;
    around.links += last.links;
    around.link_text += last.link_text;
    around.text += last.text;
  }

  void join_cells(const Open& row) {
    if (row.cells.empty()) return;
    std::u16string line;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::size_t end = i + 1 < row.cells.size() ? row.cells[i + 1] : lines_.size();
      if (i > 0) line += u'\t';
      line += joined(row.cells[i], end, u' ');
    }
    trim_end(line);
    lines_.resize(row.first_line);
    if (!line.empty()) lines_.push_back(std::move(line));
  }

  std::u16string joined(std::size_t first, std::size_t last, char16_t between) const {
    std::u16string all;
    for (std::size_t i = first; i < last; ++i) {
      if (i > first) all += between;
      all += lines_[i];
    }
    return all;
  }

  void add(Text text) {
    if (skipped_ > 0) return;
    const std::size_t before = current_.size();
    append_decoded(current_, text);
    const auto units =
        static_cast<std::size_t>(std::count_if(current_.begin() + static_cast<std::ptrdiff_t>(before), current_.end(),
                                               [](char16_t unit) { return !is_space(unit); }));
    open_.back().text += units;
    if (links_open_ > 0) open_.back().link_text += units;
    if (open_.back().element == Element::preformatted) end_preformatted();
  }

  /// The lines of preformatted text stay as they are.
  void end_preformatted() {
    for (std::size_t at = 0; at < current_.size();) {
      const std::size_t end = std::min(current_.find(u'\n', at), current_.size());
      lines_.push_back(current_.substr(at, end - at));
      trim_end(lines_.back());
      at = end + 1;
    }
    current_.clear();
  }

  void end_line() {
    std::u16string line = laid_out(current_);
    if (!line.empty()) lines_.push_back(std::move(line));
    current_.clear();
  }

  Text html_;
  std::vector<Open> open_;
  std::vector<std::u16string> lines_;
  std::u16string current_;
  std::size_t links_open_ = 0;
  std::size_t skipped_ = 0;  ///< how often the element that is left out is open
  std::u16string skipped_name_;
};

}  // namespace

std::u16string text_of_html(std::u16string_view html) { return Page(html).read(); }

}  // namespace mubiao
