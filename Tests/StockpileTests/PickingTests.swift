import Testing

/// First expired, first out (近效先出).
@Suite struct PickingTests {
  @Test(arguments: [
    """
    have lot A expires 2026-12-31 40
    have lot B expires 2027-06-30 60
    issue 70
    picked A 40, B 30
    left B 30
    """,
    """
    have lot B expires 2027-06-30 60
    have lot A expires 2026-12-31 40
    issue 10
    picked A 10
    left A 30, B 60
    """,
  ])
  func `the first to expire goes first`(story: String) throws { try ShelfStory.play(story) }

  @Test func `a lot that is named is taken, whatever expires before it`() throws {
    try ShelfStory.play(
      """
      have lot A expires 2026-12-31 40
      have lot B expires 2027-06-30 60
      issue lot B 50
      picked B 50
      issue lot B 11
      refused insufficient-stock
      """)
  }

  @Test func `a lot may be used through its expiry day`() throws {
    try ShelfStory.play(
      """
      have lot A expires 2026-10-31 40
      have lot B expires 2027-06-30 60
      issue on 2026-10-31 5
      picked A 5
      issue on 2026-11-01 5
      picked B 5
      issue lot A 5
      refused expired-lot
      write_off lot A 35
      picked A 35
      """)
  }

  @Test func `expired stock is passed over, and told`() throws {
    try ShelfStory.play(
      """
      have lot A expires 2026-10-31 40
      have lot B expires 2027-06-30 60
      issue 61
      refused insufficient-stock
      issue 60
      picked B 60
      issue lot A 1
      refused expired-lot
      """)
  }

  @Test func `without expiry the oldest receipt goes first`() throws {
    try ShelfStory.play(
      """
      have item TL0301 supplier S2 on 2026-10-02 5
      have item TL0301 supplier S1 on 2026-10-09 5
      issue item TL0301 7
      picked S2 5, S1 2
      """)
  }

  @Test func `equal expiries go by the oldest receipt`() throws {
    try ShelfStory.play(
      """
      have lot B expires 2027-06-30 on 2026-10-02 10
      have lot A expires 2027-06-30 on 2026-10-09 10
      issue 12
      picked B 10, A 2
      """)
  }

  @Test func `only the pool and status asked for are touched`() throws {
    try ShelfStory.play(
      """
      have lot D expires 2026-11-30 pool donated 40
      have lot F expires 2026-11-15 status frozen 40
      have lot P expires 2026-11-16 status pending_inspection 40
      have lot A expires 2027-06-30 40
      issue 30
      picked A 30
      issue pool donated 30
      picked D 30
      issue pool custody 1
      refused insufficient-stock
      issue pool reserve 1
      refused reserve-protected
      """)
  }

  @Test func `what later documents need cannot be taken earlier`() throws {
    try ShelfStory.play(
      """
      have lot A expires 2026-12-31 40
      have lot B expires 2027-06-30 10
      issue on 2026-10-20 lot A 35
      picked A 35
      issue on 2026-10-10 12
      picked A 5, B 7
      issue on 2026-10-10 4
      refused insufficient-stock
      """)
  }

  @Test func `what came in later cannot be taken earlier`() throws {
    try ShelfStory.play(
      """
      have lot A expires 2026-12-31 on 2026-10-20 40
      issue on 2026-10-19 1
      refused insufficient-stock
      issue on 2026-10-20 1
      picked A 1
      """)
  }

  @Test func `goods for disposal and write-offs may be expired`() throws {
    try ShelfStory.play(
      """
      have lot A expires 2026-10-31 40
      dispatch 1
      refused expired-lot
      write_off 40
      picked A 40
      """)
  }
}
