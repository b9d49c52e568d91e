import Stockpile

/// What the story tells cannot happen in the year as it was drawn: after a change of seeds, rules or
/// the story itself, somebody has to tell it otherwise.
enum StoryProblem: Error {
  /// The items of the rotation have no older reserve beside fresher daily stock.
  case nothingToRotate(CalendarDay)
  /// The centre holds nothing of the item the maker asks about.
  case noLotToAskAbout(CalendarDay)
}
