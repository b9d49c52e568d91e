internal import ArgumentParser

/// 采购订单: what is bought, and its closing.
struct PurchaseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "purchase", "采购订单：下单、结单", "purchases: order, close",
      discussion: say(
        "例：stockpile purchase --from ENT-02 --item YYFHKZ --quantity 5000 --needed-by 2026-12-01",
        "Example: stockpile purchase --from ENT-02 --item PP0102 --quantity 5000 "
          + "--needed-by 2026-12-01"),
      subcommands: [PurchaseOrderCommand.self, PurchaseCloseCommand.self],
      defaultSubcommand: PurchaseOrderCommand.self)
  }
}
