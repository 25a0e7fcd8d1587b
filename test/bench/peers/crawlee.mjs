// Crawlee's CheerioCrawler as its documentation introduces it; storage in the folder of CRAWLEE_STORAGE_DIR.
import { CheerioCrawler } from "crawlee";

const [start, concurrency] = process.argv.slice(2);
let pages = 0;
const crawler = new CheerioCrawler({
  maxConcurrency: Number(concurrency),
  async requestHandler({ $, request, enqueueLinks, pushData }) {
    pages += 1;
    await pushData({ url: request.url, title: $("title").text(), text: $("main").text() });
    await enqueueLinks();
  },
});
await crawler.run([start]);
console.log(JSON.stringify({ pages }));
