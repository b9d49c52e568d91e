internal import Stockpile

extension Register {
  /// What people call the register's entries.
  var spoken: String { say(words.zh, words.plural) }
}
