import Operations
import Stockpile

/// The book as the story writes it: one day open at a time, every paper through `Operations`.
final class Book {
  let district: District
  let draws: Draws
  let surge: Surge
  let clock: OfficeClock
  var mirror: Mirror
  /// The day that is open.
  private(set) var today: CalendarDay
  /// The last month each place closed.
  private(set) var closed: [Month?]
  /// Places that work no more.
  private var gone: Set<Int> = []
  /// How many papers the story has posted: the key of their ids.
  private(set) var papers: Int64 = 0
  private var run: PostingRun?
  private var lastInstant: [Instant]

  init(_ district: District, _ draws: Draws, clock: OfficeClock, from day: CalendarDay) {
    self.district = district
    self.draws = draws
    self.surge = Surge(district, draws)
    self.clock = clock
    self.today = day
    self.mirror = Mirror(district, from: day)
    self.closed = district.places.map { _ in nil }
    self.lastInstant = district.places.map { _ in clock.now }
  }

  /// Opens a day with the transaction its papers go into.
  func open(_ day: CalendarDay, _ run: PostingRun) {
    today = day
    self.run = run
  }

  func shut() { run = nil }

  /// A paper of a place, of today unless it is older, recorded at the next free minute there.
  /// It is never recorded before `earlier`, a paper of another place that it follows.
  func draft(
    _ kind: DocumentKind, at place: Place, on day: CalendarDay? = nil, after earlier: Instant? = nil
  ) -> Draft {
    papers += 1
    clock.move(to: nextInstant(place, after: earlier))
    let id = DocumentID(
      at: clock.now,
      random: (
        draws.bits(.id, place.key, 1, papers), draws.bits(.id, place.key, 2, papers)
      ))
    return Draft(id: id, kind: kind, site: place.code, occurredOn: day ?? today)
  }

  /// Posts it and keeps the mirror true. A refusal is a mistake of the story, and ends it.
  @discardableResult
  func post(_ draft: Draft, at place: Place) throws -> PostedDocument {
    guard let run else { fatalError("no day is open") }
    var options = PostOptions()
    // Two equal papers within minutes are no slip here: the story says so itself where they are.
    options.again = true
    let posted: PostedDocument
    do {
      posted = try run.post(draft, options, by: place.operatorName).posted
    } catch let refusal as Refusal {
      throw StoryRefused(draft: draft, today: today, refusal: refusal)
    }
    mirror.apply(posted.document, at: place)
    if draft.kind == .closing { closed[place.index] = draft.particulars.month }
    return posted
  }

  /// A place uses and gets nothing any more.
  func endWork(of place: Place) { gone.insert(place.index) }

  func works(_ place: Place) -> Bool { !gone.contains(place.index) }

  /// The places of a role that still work.
  func all(_ role: Place.Role) -> [Place] {
    district.places.filter { $0.role == role && works($0) }
  }

  func usable(_ place: Place, _ ware: Ware) -> Int64 {
    mirror.usable(place, ware, on: today)
  }

  /// Between twenty past eight and late afternoon, some minutes after the paper before.
  private func nextInstant(_ place: Place, after earlier: Instant?) -> Instant {
    let opens = 500 * 60 + draws.number(0...(470 * 60), .minute, place.key, 0, today.key)
    let road = Instant(milliseconds: (earlier?.milliseconds ?? 0) + 40 * 60_000)
    let begin = max(OfficeClock.instant(today, second: opens), road)
    let pause = draws.number(70...900, .minute, place.key, 1, papers)
    let next = Instant(milliseconds: lastInstant[place.index].milliseconds + pause * 1000)
    lastInstant[place.index] = max(begin, next)
    return lastInstant[place.index]
  }
}

/// A rule said no to a paper of the story: the story is wrong, not the rule.
struct StoryRefused: Error, CustomStringConvertible {
  let draft: Draft
  let today: CalendarDay
  let refusal: Refusal

  var description: String {
    "\(today): \(draft.kind) at \(draft.site) of \(draft.occurredOn), "
      + draft.lines.map { "\($0.item) \($0.quantity) \($0.lot.number)" }.joined(separator: ", ")
      + ": \(refusal.message.en)"
  }
}
