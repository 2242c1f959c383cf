#pragma once

#include <cstdint>

/// Where layout is told from text. Widths count units that are no gaps, unless a line says otherwise.
///
/// The numbers were set by hand on reports that people paste. Behind each: how many of 215 real texts (reports,
/// communiqués, plans) read otherwise at half and at twice the value. Where both are 0 they do not tell whether it is
/// right, only that it may be moved.
namespace mubiao::layout {

// --- page.cpp: whether a text was wrapped at a fixed width

/// lines that a width can be told from (0, 0)
inline constexpr std::uint32_t fewest_lines = 4;

/// of the lines, in order of width, are not wider than the page: the rest lost a break (3, 3)
inline constexpr std::uint32_t edge_tenths = 9;

/// columns; narrower are cells and buttons (0, 0)
inline constexpr std::uint32_t narrowest_page = 12;

/// columns; wider is a paragraph a line (3, 0)
inline constexpr std::uint32_t widest_page = 70;

/// of the page's width: a line that reaches its edge, less a word that did not fit (4, 3)
inline constexpr std::uint32_t full_tenths = 7;

/// of the page's width: a line that was not wrapped with the others (3, 0)
inline constexpr std::uint32_t overlong_tenths = 15;

/// more than one in so many units stands in full lines of a wrapped text (3, 1)
inline constexpr std::uint32_t full_share = 2;

/// and more than one in so many of these in lines that break off inside a sentence (3, 0)
inline constexpr std::uint32_t cut_share = 2;

/// and fewer than one in so many of all in overlong lines (0, 0)
inline constexpr std::uint32_t wide_share = 4;

/// short lines behind full ones that tell a text which was wrapped twice
inline constexpr std::uint32_t fewest_rests = 8;

// --- page.cpp: whether blank lines stand between paragraphs; what is running text

/// a line this wide that ends in a stop ends a paragraph (0, 0)
inline constexpr std::uint32_t paragraph_end_width = 60;

/// that tell a habit (0, 0)
inline constexpr std::uint32_t fewest_paragraph_ends = 3;

/// of the paragraphs' ends have a blank line behind them where it is the habit (0, 8)
inline constexpr std::uint32_t blank_tenths = 8;

/// a line this wide is text, though it has no stop; narrower ones are headings, cells, buttons (10, 0)
inline constexpr std::uint32_t running_width = 45;

// --- page_furniture.cpp

/// longer lines with 浏览次数 or ICP备 are text (8, 2)
inline constexpr std::uint32_t longest_chrome = 80;

/// 阅读 1234 次, gaps aside
inline constexpr std::uint32_t longest_counter = 14;

/// 第12页共30页 with its dashes (0, 0)
inline constexpr std::uint32_t longest_page_number = 12;

/// 12/30, 120/300 (0, 0)
inline constexpr std::uint32_t most_page_digits = 6;

/// digits of a line that is nothing but a number; four are a year (0, 0)
inline constexpr std::uint32_t longest_bare_page_number = 3;

/// lines of a text that goes over several pages (0, 0)
inline constexpr std::uint32_t fewest_lines_with_heads = 6;

/// a title and the page number (1, 0)
inline constexpr std::uint32_t longest_running_head = 30;

/// times that a short line comes before it is a running head (46, 6)
inline constexpr std::uint32_t fewest_running_heads = 3;

/// times that it comes where a page number stands beside it
inline constexpr std::uint32_t fewest_numbered_heads = 2;

/// a paragraph with a comma that a page number can stand in (0, 0)
inline constexpr std::uint32_t narrowest_text_before = 20;

/// the line behind such a number; narrower ones are cells (1, 1)
inline constexpr std::uint32_t narrowest_text_after = 12;

// --- line.cpp: whether a line goes on with the one before

/// 各位代表、同志们：; longer lines are sentences (0, 0)
inline constexpr std::uint32_t longest_salutation = 20;

/// page widths: a line that was never wrapped (2, 0)
inline constexpr std::uint32_t overlong_line_pages = 2;

/// columns that a full line may lack where its sentence ends with it and the paragraph goes on (2, 2)
inline constexpr std::uint32_t ragged_edge = 2;

/// a paragraph this wide is text, though it has no stop yet (62, 9)
inline constexpr std::uint32_t text_width = 60;

/// a numbered paragraph without a stop is a heading up to here (18, 2)
inline constexpr std::uint32_t longest_heading = 45;

/// with a figure they make a first line a sentence (2, 1)
inline constexpr std::uint32_t fewest_commas_of_sentence = 2;

/// a paragraph that a break can cut a word of (0, 1)
inline constexpr std::uint32_t narrowest_cut = 3;

/// from here on the characters at one side of the break are enough to know the word (0, 1)
inline constexpr std::uint32_t sure_of_word = 6;

/// a lone mark goes on with a line wider than this; what is narrower is a cell (0, 0)
inline constexpr std::uint32_t narrowest_before_mark = 4;

/// 办好5 / 1件实事: narrower ones are cells or numbers of points (0, 2)
inline constexpr std::uint32_t narrowest_before_figure = 4;

/// 抓好十二个 / 项目 (0, 0)
inline constexpr std::uint32_t narrowest_before_count = 6;

/// 新增就业4.5万 / 人 (0, 0)
inline constexpr std::uint32_t narrowest_before_unit = 8;

/// 增长5%- / 6%, gaps counted (0, 0)
inline constexpr std::uint32_t narrowest_before_range = 4;

/// 绿地面积 / 6.35平方公里 (0, 0)
inline constexpr std::uint32_t narrowest_before_amount = 4;

/// Units of a paragraph that goes on behind a page's end, with a comma in it.
inline constexpr std::uint32_t narrowest_before_page = 6;

/// Units of the foot and the head of a page between two lines of a paragraph: what holds more would be quoted with it.
inline constexpr std::uint32_t longest_furniture = 600;

/// gaps counted: how far a line's first amount is looked at (0, 0)
inline constexpr std::uint32_t longest_amount = 16;

// --- line_split.cpp: widths of gaps in narrow spaces (a wide one counts two, a tab four)

/// a paragraph's indentation is two wide spaces; one wide or two narrow ones are a slip (2, 4)
inline constexpr std::uint32_t indent_width = 3;

/// between the cells of a table (5, 15)
inline constexpr std::uint32_t cell_gap = 4;

/// of a row of a table; a single gap stands in titles too (8, 24)
inline constexpr std::uint32_t fewest_cell_gaps = 2;

// --- raw_text.cpp: texts that lost their newlines

/// narrow spaces: an indentation that was left inside a line (2, 3)
inline constexpr std::uint32_t paragraph_gap = 4;

/// after sentences, which make such gaps the document's habit (0, 0)
inline constexpr std::uint32_t fewest_paragraph_gaps = 3;

/// more units to a newline: a text that lost them (0, 0)
inline constexpr std::uint32_t units_per_newline = 1000;

/// of the stops have a space behind them where all do: then spaces tell no lines (0, 0)
inline constexpr std::uint32_t spaced_stop_tenths = 8;

/// spaces not behind a stop that tell lines all the same (0, 0)
inline constexpr std::uint32_t fewest_spaces_between = 3;

/// spaces behind stops that tell a habit (0, 0)
inline constexpr std::uint32_t fewest_spaces_after_stops = 3;

/// other spaces to one behind a stop: more are between words (0, 0)
inline constexpr std::uint32_t most_between_per_stop = 2;

}  // namespace mubiao::layout
