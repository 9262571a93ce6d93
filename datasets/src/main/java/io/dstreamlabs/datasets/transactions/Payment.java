package io.dstreamlabs.datasets.transactions;

import io.dstreamlabs.datasets.GeneratedDataset.ColumnDescription;
import java.util.List;

/**
 * A payment by card.
 *
 * @param atMs when, in milliseconds since the epoch
 * @param card whose
 * @param category of what was bought
 * @param amountCents how much was paid
 * @param kmFromHome how far the shop is from the card holder's home
 * @param fraud 1 if somebody else used the card, else 0
 */
record Payment(
    long atMs, String card, String category, long amountCents, long kmFromHome, int fraud) {
  private static final String HEADER =
      "timestamp_ms,card,category,amount_cents,km_from_home,fraud\n";

  static String csv(List<Payment> payments) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (Payment payment : payments) {
      csv.append(payment.atMs).append(',');
      csv.append(payment.card).append(',');
      csv.append(payment.category).append(',');
      csv.append(payment.amountCents).append(',');
      csv.append(payment.kmFromHome).append(',');
      csv.append(payment.fraud).append('\n');
    }
    return csv.toString();
  }

  static List<ColumnDescription> columns() {
    return List.of(
        new ColumnDescription(
            "timestamp_ms",
            "whole",
            "milliseconds since 1970-01-01T00:00:00Z",
            "When it was paid."),
        new ColumnDescription("card", "text", "", "The card: c and four digits."),
        new ColumnDescription(
            "category",
            "text",
            "",
            "What was bought: groceries, restaurant, fuel, travel, electronics, jewellery or"
                + " giftcards."),
        new ColumnDescription("amount_cents", "whole", "cents", "How much was paid."),
        new ColumnDescription(
            "km_from_home", "whole", "km", "How far the shop is from the card holder's home."),
        new ColumnDescription(
            "fraud", "whole", "", "1 if somebody else used the card, as was found later; else 0."));
  }
}
