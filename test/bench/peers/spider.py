"""Scrapy's spider as its tutorial introduces it: follows every link, yields an item a page."""
import scrapy


class PortalSpider(scrapy.Spider):
    name = "portal"

    def __init__(self, start="", **kwargs):
        super().__init__(**kwargs)
        self.start_urls = [start]

    def parse(self, response):
        yield {"url": response.url, "title": response.css("title::text").get(), "text": response.css("main").get()}
        yield from response.follow_all(css="a", callback=self.parse)
